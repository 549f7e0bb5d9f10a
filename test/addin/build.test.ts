import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseManifest, parseShortcuts } from '../../host/manifest'
import { buildAddin } from '../../scripts/build-addin.mjs'
import { FIRST_LOAD_LIMIT, sizesOf } from '../../scripts/sizes.mjs'

let folder: string
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
beforeAll(async () => {
  folder = (await buildAddin()).outdir
})

describe('the built add-in', () => {
  it('has every file that its manifest names', () => {
    const base = 'https://localhost:3000/addin/'
    const named = [...read('manifest.xml').matchAll(/"(https:[^"]+)"/g)].map(([, url]) => url!)
    expect(named.filter((url) => !url.startsWith(base) || !existsSync(join(folder, url.slice(base.length))))).toEqual([])
    expect(parseManifest(read('manifest.xml'), 'zh-CN').unsupported).toEqual([])
  })

  it('loads less than 500 kB, gzipped, before the pane is seen, and the rest when it is needed', () => {
    const sizes = sizesOf(folder)
    const first = sizes.filter((size) => size.first)
    expect(first.map(({ name }) => name)).toContain('taskpane.js')
    expect(first.reduce((sum, { gzipped }) => sum + gzipped, 0)).toBeLessThan(FIRST_LOAD_LIMIT)
    expect(sizes.length).toBeGreaterThan(first.length)
  })

  it('leaves the readers and writers of files out of the first load', () => {
    expect(read('taskpane.js')).not.toMatch(/ExcelJS|SheetJS|xl\/worksheets/)
  })

  it('allows its page its own files and office.js, no code made of text, and no other place', () => {
    const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(read('taskpane.html'))!
    const rules = Object.fromEntries(policy!.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]))
    expect(rules).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'", 'https://appsforoffice.microsoft.com'],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
    })
    expect([...read('taskpane.html').matchAll(/ (?:src|href)="(https?:[^"]+)"/g)].map(([, url]) => url)).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js'])
  })

  it('gives a key to each command', () => {
    expect(parseShortcuts(read('shortcuts.json'))).toHaveLength(6)
  })

  it('describes the functions in Chinese', () => {
    const { functions } = JSON.parse(read('functions.json')) as { functions: { id: string; description: string; parameters: { name: string }[] }[] }
    expect(functions.map(({ id }) => id)).toEqual(expect.arrayContaining(['CALLFINE', 'DAYLEDGER', 'DEALBONUS', 'MONTHBONUS']))
    expect(functions.filter(({ description }) => !/\p{Script=Han}/u.test(description))).toEqual([])
  })

  it('tells the licences of what it is bundled of', () => {
    const licenses = read('LICENSES.txt')
    for (const name of ['react-dom', '@fluentui/react-components', 'exceljs', 'jszip', 'fflate', '@e965/xlsx']) expect(licenses).toContain(`\n${name} `)
    expect(licenses).not.toContain('Licence: not said')
  })
})
