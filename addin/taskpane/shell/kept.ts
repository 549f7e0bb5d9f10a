/** Small choices that outlive the pane, on this computer. Where the browser keeps nothing, they last as long as the page. */
const PREFIX = 'call-ledger.'
const meanwhile = new Map<string, string>()

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key)
  } catch {
    return meanwhile.get(key) ?? null
  }
}

export function keep(key: string, value: string): void {
  meanwhile.set(key, value)
  try {
    localStorage.setItem(PREFIX + key, value)
  } catch {
    // kept for this page
  }
}
