import type { WorkbookHost } from '../model'
import { openSession } from '../wire'
import { element } from './dom'
import type { Locale } from './wording'

export interface RuntimeOptions {
  /** the page of the add-in */
  url: string
  name: string
  document: WorkbookHost
  locale: Locale
  /** where its frame goes; it must be in the page and is not moved later, or the frame would load again */
  body: HTMLElement
}

/** An add-in's page in its frame, and the wire to it. */
export interface Runtime {
  /** the page has loaded Office.js and been told of the document */
  readonly ready: Promise<void>
  runCommand(functionName: string, controlId: string): Promise<void>
  runAction(action: string): void
  close(): void
}

/** Loads an add-in's page. Excel on the web gives the frame the same freedoms; `alert` and its like are not among them. */
export function startRuntime({ url, name, document, locale, body }: RuntimeOptions): Runtime {
  const { origin } = new URL(url, location.href)
  const sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads'
  const frame = element('iframe', { title: name, sandbox, allow: 'clipboard-read; clipboard-write' })
  const session = openSession({
    document,
    origin,
    locale,
    post: (json) => frame.contentWindow?.postMessage(json, origin),
    ...(origin === location.origin && { associated: () => associatedIn(frame) }),
  })
  const receive = (event: MessageEvent) => {
    if (event.source === frame.contentWindow && event.origin === origin && typeof event.data === 'string') session.receive(event.data)
  }
  addEventListener('message', receive)
  frame.name = session.frameName
  frame.src = url
  body.append(frame)
  return {
    ready: session.ready,
    runCommand: (functionName, controlId) => session.runCommand(functionName, controlId),
    runAction: (action) => session.runAction(action),
    close() {
      removeEventListener('message', receive)
      session.close()
      frame.remove()
    },
  }
}

interface FunctionsWindow {
  CustomFunctions?: { _association?: { mappings?: object } }
}

/** The names given to `CustomFunctions.associate`, which a page of the same origin may see. */
function associatedIn(frame: HTMLIFrameElement): string[] {
  return Object.keys((frame.contentWindow as FunctionsWindow | null)?.CustomFunctions?._association?.mappings ?? {})
}
