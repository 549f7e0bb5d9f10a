// Everything that must hold: types, lint and build side by side, then the tests.
import { spawn } from 'node:child_process'

/** Runs scripts of package.json one after the other. */
async function run(...names) {
  for (const name of names) {
    const code = await new Promise((resolve) => {
      const child = spawn('npm', ['run', '--silent', name], { stdio: 'inherit', shell: process.platform === 'win32' })
      child.on('close', resolve)
    })
    if (code !== 0) throw new Error(`npm run ${name} failed`)
  }
}

try {
  await Promise.all([run('types'), run('lint', 'build')])
  await run('unit')
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
