import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { OfficeAddinManifest } from 'office-addin-manifest'
import { describe, expect, it } from 'vitest'
import { COMMANDS, shortcutsFile, wordsOf } from '../../addin/commands'
import { parseManifest, parseShortcuts } from '../../host/manifest'
import type { Button } from '../../host/manifest'
import { manifestFor } from '../../scripts/build-addin.mjs'

const path = fileURLToPath(new URL('../../manifest.xml', import.meta.url))
const xml = readFileSync(path, 'utf8')
const FOLDER = 'https://localhost:3000/addin/'
const LANGUAGES = ['zh-CN', 'en-US'] as const

const buttonsIn = (language: string) => parseManifest(xml, language).tabs.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls as Button[]))
const nameOf = (id: string) => `${id[0]!.toUpperCase()}${id.slice(1)}`

/** Width and height in a PNG's head. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

describe('the manifest', () => {
  it('is read by the tool that Office gives for it', async () => {
    expect(await OfficeAddinManifest.readManifestFile(path)).toMatchObject({
      officeAppType: 'TaskPaneApp',
      defaultLocale: 'zh-CN',
      displayName: '电开台帐',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      appDomains: ['https://localhost:3000'],
      version: '1.0.0.0',
    })
  })

  it('asks for the shared runtime and custom functions and for no more, so that Excel 2021 takes it', () => {
    expect(parseManifest(xml, 'zh-CN').requirements).toEqual([
      { name: 'SharedRuntime', minVersion: '1.1' },
      { name: 'CustomFunctionsRuntime', minVersion: '1.1' },
    ])
  })

  it('has one page for pane, commands and functions, alive as long as the workbook is open', () => {
    const page = `${FOLDER}taskpane.html`
    const { runtimes, functionFile, customFunctions, sourceLocation } = parseManifest(xml, 'zh-CN')
    expect(runtimes).toEqual([{ url: page, lifetime: 'long' }])
    expect([functionFile, customFunctions?.page, sourceLocation]).toEqual([page, page, page])
    expect(buttonsIn('zh-CN').find(({ action }) => action.type === 'ShowTaskpane')?.action).toMatchObject({ sourceLocation: page })
  })

  it('gives the functions no namespace, so that a cell says =CALLFINE() and nothing before it', () => {
    expect(xml).not.toContain('Namespace')
    expect(parseManifest(xml, 'zh-CN').customFunctions).not.toHaveProperty('namespace')
  })

  it.each(LANGUAGES)('has the buttons of the registry of commands, in its order and its words (%s)', (language) => {
    expect(buttonsIn(language).map(({ id, label, superTip }) => ({ id, label, superTip }))).toEqual(
      COMMANDS.map(({ id }) => {
        const { label, tip } = wordsOf(id, language)
        return { id: `CallLedger.${nameOf(id)}`, label, superTip: { title: label, description: tip } }
      }),
    )
  })

  it('calls each command by its id, and shows the pane by Excel’s own action', () => {
    for (const { id } of COMMANDS) {
      const { action } = buttonsIn('zh-CN').find((button) => button.id === `CallLedger.${nameOf(id)}`)!
      expect(action).toMatchObject(id === 'showPane' ? { type: 'ShowTaskpane' } : { type: 'ExecuteFunction', functionName: id })
    }
  })

  it('has a Chinese tab of its own and an English one', () => {
    expect(LANGUAGES.map((language) => parseManifest(xml, language).tabs.map(({ label }) => label))).toEqual([['电开'], ['Calls']])
    expect(LANGUAGES.map((language) => /\p{Script=Han}/u.test(JSON.stringify(parseManifest(xml, language))))).toEqual([true, false])
  })

  it('names pictures of the size it says', () => {
    const icons = [...buttonsIn('zh-CN').map((button) => button.icons), ...parseManifest(xml, 'zh-CN').tabs[0]!.groups.map((group) => group.icons)]
    const named = icons.flatMap((sizes) => Object.entries(sizes)).concat([['32', /IconUrl DefaultValue="([^"]+)/.exec(xml)![1]!], ['64', /HighResolutionIconUrl DefaultValue="([^"]+)/.exec(xml)![1]!]])
    expect(new Set(named.map(([size]) => size))).toEqual(new Set(['16', '32', '64', '80']))
    for (const [size, url] of named) {
      const file = new URL(`../../assets/${url.slice(FOLDER.length)}`, import.meta.url)
      expect([url, ...sizeOf(readFileSync(file))]).toEqual([url, Number(size), Number(size)])
    }
  })

  it('keeps to the lengths Office allows', () => {
    const values = (list: string) => [...xml.slice(xml.indexOf(`<bt:${list}>`), xml.indexOf(`</bt:${list}>`)).matchAll(/Value="([^"]*)"/g)].map(([, value]) => value!)
    expect(values('ShortStrings').filter((value) => value.length > 125)).toEqual([])
    expect(values('LongStrings').filter((value) => value.length > 250)).toEqual([])
    expect([...xml.matchAll(/(?:resid|bt:\w+ id)="([^"]*)"/g)].map(([, id]) => id!).filter((id) => id.length > 32)).toEqual([])
    expect([...xml.matchAll(/<Description DefaultValue="([^"]*)"/g)].filter(([, text]) => text!.length > 250)).toEqual([])
  })

  it('names the keyboard shortcuts of the registry, each with a command behind it', () => {
    expect(parseManifest(xml, 'zh-CN').shortcutsUrl).toBe(`${FOLDER}shortcuts.json`)
    const shortcuts = parseShortcuts(JSON.stringify(shortcutsFile()))
    expect(shortcuts.map(({ action }) => action)).toEqual(COMMANDS.map(({ id }) => id))
    expect(new Set(shortcuts.map(({ keys }) => keys)).size).toBe(COMMANDS.length)
  })

  it('is made for another place by changing every address in it', () => {
    const made = manifestFor('https://excel.example.com/deep/place/')
    expect(made).not.toContain('localhost')
    expect(parseManifest(made, 'zh-CN').sourceLocation).toBe('https://excel.example.com/deep/place/taskpane.html')
    expect(made).toContain('<AppDomain>https://excel.example.com</AppDomain>')
  })
})
