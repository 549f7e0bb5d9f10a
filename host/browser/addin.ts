import { isPressed, parseManifest, parseShortcuts } from '../manifest'
import type { AddinManifest, Button, Shortcut } from '../manifest'
import { reasonOf } from './dom'
import type { Notices } from './notices'
import type { Pane } from './pane'
import { startRuntime } from './runtime'
import type { Runtime } from './runtime'
import type { DescribedFunction, Workbook } from './workbook'
import type { Locale, Wording } from './wording'

const PATIENCE_MS = 20_000

export interface AddinOptions {
  manifest: AddinManifest
  pane: Pane
  notices: Notices
  locale: Locale
  wording: Wording
}

/** The add-in of this page: its runtime follows the workbook that is on screen. */
export interface Addin {
  /** starts anew over a workbook just shown; what it draws into the pane begins empty */
  attach(workbook: Workbook): Promise<void>
  detach(): void
  /** shows the task pane, as its button does */
  showPane(title?: string): void
  /** does what a button of the add-in's says; what goes wrong is told in a bar */
  perform(button: Button): Promise<void>
  /** does what a key combination of the add-in's says; tells whether it is one */
  pressed(keys: KeyboardEvent): boolean
}

export function createAddin({ manifest, pane, notices, locale, wording }: AddinOptions): Addin {
  const shared = manifest.runtimes.find((runtime) => runtime.lifetime === 'long')
  const url = shared?.url ?? manifest.sourceLocation
  let workbook: Workbook | undefined
  let runtime: Runtime | undefined
  let shortcuts: Shortcut[] = []
  const complain = (say: (reason: string) => string) => (error: unknown) => notices.show(say(reasonOf(error)))
  void loadShortcuts(manifest).then((loaded) => (shortcuts = loaded), complain(wording.notices.manifest))

  const start = (): Runtime | undefined => {
    if (!workbook || runtime) return runtime
    const started = startRuntime({ url, name: manifest.name, document: workbook.document, locale, body: pane.body })
    runtime = started
    afterPatience(started, () => runtime === started && notices.show(wording.pane.failed(manifest.name)))
    return started
  }

  const detach = () => {
    runtime?.close()
    runtime = undefined
    workbook = undefined
    pane.show(false)
  }
  pane.title(manifest.name)
  pane.onClosed(() => workbook?.document.pane.show(false))

  const showPane = (title = manifest.name) => {
    pane.title(title)
    workbook?.document.pane.show(true)
  }

  return {
    async attach(shown) {
      workbook = shown
      shown.document.pane.show(false)
      shown.document.pane.onShow((visible) => pane.show(visible))
      await declareFunctions(manifest, shown).catch(complain(wording.notices.functions))
      if (shared) start()
    },
    detach,
    showPane,
    async perform({ id, label, action }) {
      const running = start()
      if (!running) return
      if (action.type === 'ShowTaskpane') {
        if (action.sourceLocation !== url) notices.show(wording.notices.otherPage(action.sourceLocation))
        else showPane(action.title)
        return
      }
      try {
        await running.ready
        await running.runCommand(action.functionName, id)
      } catch (error) {
        notices.show(wording.notices.command(label, reasonOf(error)))
      }
    },
    pressed(keys) {
      const shortcut = shortcuts.find((candidate) => isPressed(candidate.keys, keys))
      const running = shortcut && start()
      if (running) void running.ready.then(() => running.runAction(shortcut.action))
      return shortcut !== undefined
    },
  }
}

/** Says so when a page has not loaded Office.js for a while. */
function afterPatience({ ready }: Runtime, say: () => void): void {
  const timer = setTimeout(say, PATIENCE_MS)
  void ready.then(() => clearTimeout(timer))
}

async function declareFunctions(manifest: AddinManifest, workbook: Workbook): Promise<void> {
  if (!manifest.customFunctions) return
  const answer = await fetch(manifest.customFunctions.metadata)
  if (!answer.ok) throw new Error(`${manifest.customFunctions.metadata}: ${answer.status}`)
  const { functions } = (await answer.json()) as { functions: DescribedFunction[] }
  workbook.document.functions.declare(functions)
  workbook.describe(functions)
}

async function loadShortcuts({ shortcutsUrl }: AddinManifest): Promise<Shortcut[]> {
  if (shortcutsUrl === undefined) return []
  const answer = await fetch(shortcutsUrl)
  if (!answer.ok) throw new Error(`${shortcutsUrl}: ${answer.status}`)
  return parseShortcuts(await answer.text())
}

/** Reads the manifest the server was started with; nothing when it was started without. @throws ManifestError */
export async function loadManifest(locale: Locale): Promise<AddinManifest | undefined> {
  const answer = await fetch('/host/manifest.xml')
  if (answer.status === 404) return undefined
  return parseManifest(await answer.text(), locale)
}
