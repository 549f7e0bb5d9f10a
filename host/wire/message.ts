/** What the client and its host say to each other over `postMessage`: JSON strings of this form. */
export interface Message {
  _messageType: 0 | 1
  _actionName: string
  _conversationId: string
  _correlationId: number
  _origin: string
  _data: unknown
  _actionType: number
  _serializerVersion: 1
}

/** `_actionType` of a request that asks to be told of an event from now on. */
export const LISTEN = 1
export const UNLISTEN = 2

/** Numbers of the methods that `executeMethod` carries. */
export const DISPATCH = { richApi: 93, commandCompleted: 94, saveSettings: 76 } as const

const REQUEST = 0
const REPLY = 1
const FINAL = 0
const EVENT = 1

/** The request in a posted string, or undefined for anything else that a window may be sent. */
export function readRequest(json: unknown): Message | undefined {
  if (typeof json !== 'string' || !json.startsWith('{')) return undefined
  try {
    const message = JSON.parse(json) as Message
    return message._messageType === REQUEST && typeof message._actionName === 'string' ? message : undefined
  } catch {
    return undefined
  }
}

/** The reply to a request. */
export function reply(request: Message, data: unknown, origin: string): string {
  return answer(request, data, origin, FINAL)
}

/** One more event for a request that listens. */
export function event(request: Message, data: unknown, origin: string): string {
  return answer(request, data, origin, EVENT)
}

function answer(request: Message, data: unknown, origin: string, responseType: number): string {
  return JSON.stringify({
    _messageType: REPLY,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
    _data: data,
  })
}
