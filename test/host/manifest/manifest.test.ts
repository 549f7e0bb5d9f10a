import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ManifestError, parseManifest } from '../../../host/manifest'

const example = readFileSync(new URL('../addin/manifest.xml', import.meta.url), 'utf8')
const chinese = parseManifest(example, 'zh-CN')
const button = (manifest = chinese) => manifest.tabs[0]!.groups[1]!.controls[0]!
const spoiled = (from: string | RegExp, to: string) => () => parseManifest(example.replace(from, to), 'zh-CN')

describe('a manifest', () => {
  it('names the add-in, its page and its icon', () => {
    expect(chinese).toMatchObject({
      id: '6f0a1f2e-5d0c-4c7e-9a53-2f8d7f6b1c40',
      version: '1.0.0.0',
      name: '示例加载项',
      sourceLocation: 'https://localhost:3000/addin/taskpane.html',
      iconUrl: 'https://localhost:3000/addin/icons/pane-32.png',
    })
  })

  it('is read in another language where it has words for it, and in its default language where it has none', () => {
    expect(parseManifest(example, 'en-us').name).toBe('Example Add-in')
    expect(button(parseManifest(example, 'en-US')).label).toBe('Write Table')
    expect(button(parseManifest(example, 'de-DE')).label).toBe('写入小表')
  })

  it('says which runtime the pane, the commands and the custom functions share', () => {
    const page = 'https://localhost:3000/addin/taskpane.html'
    expect(chinese.runtimes).toEqual([{ url: page, lifetime: 'long' }])
    expect(chinese.functionFile).toBe(page)
    expect(chinese.customFunctions).toEqual({
      page,
      script: 'https://localhost:3000/addin/functions.js',
      metadata: 'https://localhost:3000/addin/functions.json',
    })
  })

  it('asks for requirement sets, outside and inside its overrides', () => {
    expect(chinese.requirements).toEqual([
      { name: 'SharedRuntime', minVersion: '1.1' },
      { name: 'CustomFunctionsRuntime', minVersion: '1.1' },
    ])
  })

  it('gives a requirement set without a version the default one of its list', () => {
    const manifest = parseManifest(example.replace('<Set Name="SharedRuntime" MinVersion="1.1" />', '<Set Name="ExcelApi" />').replace('DefaultMinVersion="1.1"', 'DefaultMinVersion="1.4"'), 'zh-CN')
    expect(manifest.requirements[0]).toEqual({ name: 'ExcelApi', minVersion: '1.4' })
  })

  it('lists tabs, groups, buttons and menus in order', () => {
    expect(chinese.tabs.map(({ id, office, label }) => ({ id, office, label }))).toEqual([{ id: 'Example.Tab', office: false, label: '示例' }])
    expect(chinese.tabs[0]!.groups.map((group) => [group.label, group.controls.map(({ type, label }) => `${type} ${label}`)])).toEqual([
      ['窗格', ['Button 打开窗格']],
      ['单元格', ['Button 写入小表', 'Menu 标记']],
    ])
    expect(chinese.tabs[0]!.groups[1]!.controls[1]).toMatchObject({ items: [{ label: '标成黄色' }, { label: '去掉标记' }] })
  })

  it('gives a button its tip, its icons by size and its action', () => {
    expect(button()).toEqual({
      type: 'Button',
      id: 'Example.WriteTable',
      label: '写入小表',
      superTip: { title: '写入小表', description: '在所选单元格处写入一张小表和它的合计。' },
      icons: Object.fromEntries([16, 32, 80].map((size) => [size, `https://localhost:3000/addin/icons/write-${size}.png`])),
      enabled: true,
      action: { type: 'ExecuteFunction', functionName: 'writeTable' },
    })
    expect(chinese.tabs[0]!.groups[0]!.controls[0]).toMatchObject({
      action: { type: 'ShowTaskpane', taskpaneId: 'Example.Pane', sourceLocation: 'https://localhost:3000/addin/taskpane.html' },
    })
  })

  it("puts groups on one of Office's own tabs", () => {
    const manifest = parseManifest(example.replace('<CustomTab id="Example.Tab">', '<OfficeTab id="TabHome">').replace('<Label resid="Tab.Label" />\n            </CustomTab>', '</OfficeTab>'), 'zh-CN')
    expect(manifest.tabs[0]).toMatchObject({ id: 'TabHome', office: true })
    expect(manifest.tabs[0]).not.toHaveProperty('label')
  })

  it('starts a button disabled when it says so', () => {
    const manifest = parseManifest(example.replace(/(<FunctionName>writeTable<\/FunctionName>\s*<\/Action>)/, '$1<Enabled>false</Enabled>'), 'zh-CN')
    expect(button(manifest)).toMatchObject({ enabled: false })
  })

  it('follows the newest overrides, which stand inside older ones', () => {
    const inner = '<VersionOverrides xsi:type="VersionOverridesV1_1"><Hosts><Host xsi:type="Workbook" /></Hosts></VersionOverrides>'
    expect(parseManifest(example.replace('</Resources>', `</Resources>${inner}`), 'zh-CN').tabs).toEqual([])
  })

  it('tells where the keyboard shortcuts are', () => {
    const manifest = parseManifest(example.replace('</OfficeApp>', '<ExtendedOverrides Url="https://localhost:3000/addin/shortcuts.json" /></OfficeApp>'), 'zh-CN')
    expect(manifest.shortcutsUrl).toBe('https://localhost:3000/addin/shortcuts.json')
  })

  it('names the extension points it does not know', () => {
    const manifest = parseManifest(example.replace('<FunctionFile', '<ExtensionPoint xsi:type="ContextMenu" /><FunctionFile'), 'zh-CN')
    expect(manifest.unsupported).toEqual(['ContextMenu'])
    expect(chinese.unsupported).toEqual([])
  })
})

describe('a manifest with a fault', () => {
  it('is refused when it is no XML, with the line', () => {
    expect(spoiled('</OfficeApp>', '')).toThrow(ManifestError)
    expect(() => parseManifest('<OfficeApp>\n<Id></OfficeApp>', 'zh-CN')).toThrow(/line 2/)
  })

  it('is refused when it is another kind of file or add-in', () => {
    expect(() => parseManifest('<html></html>', 'zh-CN')).toThrow('<OfficeApp>')
    expect(spoiled('"TaskPaneApp"', '"MailApp"')).toThrow('TaskPaneApp')
  })

  it('is refused with the name of a resource that is not there', () => {
    expect(spoiled(' id="Tab.Label"', ' id="Other"')).toThrow('resource Tab.Label is not defined')
  })

  it('is refused when an action does nothing known', () => {
    expect(spoiled('xsi:type="ShowTaskpane"', 'xsi:type="Dance"')).toThrow('Example.ShowPane')
    expect(spoiled('<FunctionName>writeTable</FunctionName>', '')).toThrow('FunctionName')
  })
})
