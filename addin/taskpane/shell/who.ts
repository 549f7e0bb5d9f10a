import { useSyncExternalStore } from 'react'
import { keep, recall } from './kept'

const KEY = 'who'
const listeners = new Set<() => void>()

/** The name of who sits at this computer, as 改动记录 and 导出记录 have it; '' as long as nobody has said it. */
export function whoNow(): string {
  return recall(KEY) ?? ''
}

export function setWho(name: string): void {
  keep(KEY, name.trim())
  for (const listener of listeners) listener()
}

/** `whoNow`, followed. */
export function useWho(): string {
  return useSyncExternalStore(subscribe, whoNow)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
