import { writeFileSync } from 'node:fs'
import { hostReport } from '.'

writeFileSync('docs/host.md', hostReport())
console.log('docs/host.md')
