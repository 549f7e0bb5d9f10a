import { beginStep } from '../engine'
import type { Invocation } from '../engine'
import type { PushEntry, WorkbookHost } from '../model'
import { runBatch } from './batch'
import type { BatchRequest, BatchResponse } from './batch'
import { appContext, frameName } from './handshake'
import { isOverPayload } from './limits'
import { DISPATCH, LISTEN, UNLISTEN, event, readRequest, reply } from './message'
import type { Message } from './message'
import { References } from './references'

export interface SessionOptions {
  document: WorkbookHost
  /** the add-in's origin; the host's page has the same host name */
  origin: string
  locale: 'zh-CN' | 'en-US'
  /** hands a message to the add-in's window */
  post(json: string): void
  /**
   * The names that the add-in gave to `CustomFunctions.associate`, where the host can see them: the client never sends them, and its
   * answer for a name it does not know is that of a function that failed. Without this such a formula shows #VALUE! instead of #NAME?.
   */
  associated?: () => readonly string[]
}

/** One add-in at work in one workbook. */
export interface Session {
  /** what the frame must be named before the client loads in it */
  readonly frameName: string
  /** the client has asked who its host is */
  readonly ready: Promise<void>
  /** round trips and bytes so far: what an add-in costs in Excel */
  readonly traffic: Traffic
  /** takes what the add-in's window posts */
  receive(json: unknown): void
  /** a ribbon button that runs a function; resolves when the add-in says it is done */
  runCommand(functionName: string, controlId: string): Promise<void>
  /** a named action of the add-in (`Office.actions.associate`), as keyboard shortcuts call it */
  runAction(name: string): void
  /** Ends the conversation once the batch under way is done. */
  close(): Promise<void>
}

export interface Traffic {
  batches: number
  bytesIn: number
  bytesOut: number
  /** messages with custom function calls, and the calls in them */
  invocationMessages: number
  invocations: number
}

const PUSH_EVENT = 'richApiMessage'
const COMMAND_EVENT = 'appCommandInvoked'
const DOCUMENT_EVENTS: Readonly<Record<string, string>> = { selection: 'documentSelectionChanged', settings: 'settingsChanged' }
const CALL_FUNCTION: [number, number] = [1, 1000]
const CANCEL_FUNCTION: [number, number] = [1, 1001]
const RUN_ACTION: [number, number] = [2, 1000]
const PANE_SHOWN: [number, number] = [65536, 65539]

/** Batches of one workbook run one after another, whichever add-in sent them. */
const queues = new WeakMap<WorkbookHost, Promise<unknown>>()

let sessions = 0

/** Begins a conversation with one add-in. */
export function openSession(options: SessionOptions): Session {
  return new OpenSession(options, ++sessions)
}

class OpenSession implements Session {
  readonly frameName: string
  readonly ready: Promise<void>
  readonly traffic: Traffic = { batches: 0, bytesIn: 0, bytesOut: 0, invocationMessages: 0, invocations: 0 }
  private readonly references = new References()
  private readonly listening = new Map<string, Message>()
  private readonly commands: (() => void)[] = []
  private waiting: PushEntry[] = []
  private greeted: () => void = () => undefined
  private readonly listener = (entries: PushEntry[]): void => this.push(entries)
  private readonly stopEvents: () => void
  private readonly stopChanges: () => void
  private readonly stopTelling: () => void
  private readonly stopPane: () => void
  private readonly disconnect: () => void
  private isClosed = false

  constructor(
    private readonly options: SessionOptions,
    private readonly number: number,
  ) {
    this.frameName = frameName({ number, origin: options.origin, locale: options.locale })
    this.ready = new Promise((resolve) => (this.greeted = resolve))
    this.stopEvents = options.document.events.onPush(this.listener)
    this.stopTelling = options.document.changes.listen((change) => this.tellDocument(change.type))
    this.stopPane = options.document.pane.onShow((visible) => this.push([[...PANE_SHOWN, '', JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' }), 0, false]]))
    this.stopChanges = options.document.followRanges(() => this.references.states())
    this.disconnect = options.document.functions.connect((invocations, cancelled) => this.call(invocations, cancelled), options.associated)
  }

  receive(json: unknown): void {
    const message = this.isClosed ? undefined : readRequest(json)
    if (message) void this.take(message)
  }

  runCommand(functionName: string, controlId: string): Promise<void> {
    const listener = this.listening.get(COMMAND_EVENT)
    if (!listener) return this.until(COMMAND_EVENT).then(() => this.runCommand(functionName, controlId))
    return new Promise((resolve) => {
      this.commands.push(resolve)
      this.options.post(event(listener, { 0: controlId, 1: functionName, 2: '{}' }, this.options.origin))
    })
  }

  runAction(name: string): void {
    this.push([[...RUN_ACTION, '', JSON.stringify([name, '{}']), 0, false]])
  }

  async close(): Promise<void> {
    this.isClosed = true
    this.stopEvents()
    this.stopChanges()
    this.stopTelling()
    this.stopPane()
    await queues.get(this.options.document)
    this.disconnect()
  }

  private readonly awaited = new Map<string, (() => void)[]>()

  private until(eventName: string): Promise<void> {
    return new Promise((resolve) => this.awaited.set(eventName, [...(this.awaited.get(eventName) ?? []), resolve]))
  }

  private async take(message: Message): Promise<void> {
    if (message._actionType === LISTEN) return this.listen(message)
    if (message._actionType === UNLISTEN) this.listening.delete(message._actionName)
    const data = await this.answer(message)
    this.options.post(reply(message, data, this.options.origin))
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') this.greeted()
  }

  private listen(message: Message): void {
    this.listening.set(message._actionName, message)
    this.options.post(reply(message, { Error: 0 }, this.options.origin))
    this.awaited.get(message._actionName)?.forEach((resolve) => resolve())
    this.awaited.delete(message._actionName)
    if (message._actionName === PUSH_EVENT) this.push([])
  }

  private async answer(message: Message): Promise<unknown> {
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
      return appContext({ number: this.number, locale: this.options.locale, document: this.options.document })
    }
    if (message._actionName === 'executeMethod') return this.executeMethod(message)
    return null
  }

  private async executeMethod(message: Message): Promise<unknown> {
    const call = (message._data ?? {}) as { ArrayData?: unknown[]; DdaMethod?: { DispatchId: number }; DdaSettingsMethod?: { Properties?: [string, string][] } }
    switch (call.DdaMethod?.DispatchId) {
      case DISPATCH.richApi:
        return { Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], await this.batch(String(call.ArrayData?.[4] ?? ''))] }
      case DISPATCH.commandCompleted:
        this.commands.shift()?.()
        return { Version: 1, Error: 0 }
      case DISPATCH.saveSettings:
        this.options.document.saveSettings(call.DdaSettingsMethod?.Properties ?? [])
        return { Version: 1, Error: 0 }
      default:
        return { Version: 1, Error: NOT_SUPPORTED }
    }
  }

  private batch(body: string): Promise<string> {
    const { document } = this.options
    const run = (queues.get(document) ?? Promise.resolve()).then(() => this.runOne(body))
    queues.set(document, run.catch(() => undefined))
    return run
  }

  private async runOne(body: string): Promise<string> {
    const { document } = this.options
    this.traffic.batches++
    this.traffic.bytesIn += body.length
    if (isOverPayload(body)) return refused('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.')
    const request = readBatch(body)
    if (!request) return refused('InvalidRequest', 'The request is malformed.', 400)
    document.events.hold()
    document.events.asking = this.listener
    const endStep = beginStep(document.engine)
    try {
      const answer = JSON.stringify(await runBatch(request, document, this.references))
      this.traffic.bytesOut += answer.length
      return isOverPayload(answer) ? refused('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.') : answer
    } finally {
      endStep()
      document.events.asking = undefined
      document.events.end()
      setTimeout(() => document.events.letGo())
    }
  }

  private call(invocations: Invocation[], cancelled: number[]): void {
    const calls = invocations.map(({ id, name, args, address, flags }): PushEntry => [...CALL_FUNCTION, '', JSON.stringify([id, name, args, address, flags]), 0, false])
    const cancels = cancelled.map((invocationId): PushEntry => [...CANCEL_FUNCTION, '', JSON.stringify({ invocationId }), 0, false])
    if (calls.length) this.traffic.invocationMessages++
    this.traffic.invocations += calls.length
    this.push([...calls, ...cancels])
  }

  /** Events of the older interface, which `workbook.onSelectionChanged` and `settings.onSettingsChanged` still use. */
  private tellDocument(type: string): void {
    const name = DOCUMENT_EVENTS[type]
    const listener = name === undefined ? undefined : this.listening.get(name)
    if (listener && this.options.document.events.enabled) setTimeout(() => this.options.post(event(listener, {}, this.options.origin)))
  }

  private push(entries: PushEntry[]): void {
    this.waiting.push(...entries)
    const listener = this.listening.get(PUSH_EVENT)
    if (!listener || !this.waiting.length) return
    const data = { ArrayData: this.waiting }
    this.waiting = []
    this.options.post(event(listener, data, this.options.origin))
  }
}

/** Office's code for a method that this host does not have. */
const NOT_SUPPORTED = 5012

const TOO_LARGE = 413

/** A batch in a request's body, or undefined for anything else. */
function readBatch(body: string): BatchRequest | undefined {
  try {
    const request = JSON.parse(body) as Partial<BatchRequest> | null
    return request && Array.isArray(request.Actions) && typeof request.ObjectPaths === 'object' ? (request as BatchRequest) : undefined
  } catch {
    return undefined
  }
}

function refused(Code: string, Message: string, HttpStatusCode = TOO_LARGE): string {
  const response: BatchResponse = { Results: [], TraceIds: [], Error: { Code, Message, HttpStatusCode, Location: '', ActionIndex: 0 } }
  return JSON.stringify(response)
}
