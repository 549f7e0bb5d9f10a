/**
 * Excel on the web takes requests and gives answers of up to 5 MB.
 * Source: learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */
export const PAYLOAD_BYTES = 5 * 1024 * 1024

/** Whether a text is over the limit in UTF-8. */
export function isOverPayload(text: string): boolean {
  if (text.length > PAYLOAD_BYTES) return true
  return text.length * 3 > PAYLOAD_BYTES && new TextEncoder().encode(text).length > PAYLOAD_BYTES
}
