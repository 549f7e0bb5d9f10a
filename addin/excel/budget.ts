/**
 * Excel takes requests and gives answers of up to 5 MB (5,242,880 bytes); what is planned stays below it by as much as guesses
 * may be wrong, and above 4 MB, so that each further 4 MB costs one round trip.
 */
export const READ_BYTES = 4_500_000
export const WRITE_BYTES = 4_700_000

/** The bytes of a value in an answer or a request, with the comma behind it. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return textBytes(value) + 3
  return value === null ? 5 : String(value).length + 1
}

export function textBytes(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    bytes += code < 0x80 ? (code < 0x20 || code === 0x22 || code === 0x5c ? 2 : 1) : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
  }
  return bytes
}

/** The bytes of rows of values. */
export function rowsBytes(rows: readonly (readonly unknown[])[]): number {
  let bytes = 2
  for (const row of rows) {
    bytes += 3
    for (const value of row) bytes += bytesOf(value)
  }
  return bytes
}
