const OFFSET_HIGH = 0xcbf29ce4
const OFFSET_LOW = 0x84222325
/** The prime of FNV-64 is 2^40 + 0x1b3. */
const PRIME_LOW = 0x1b3
const WORD = 0x1_0000_0000

/** A number of 64 bits in two halves, each from 0 to 2^32 − 1. */
export type Print = readonly [high: number, low: number]

/** The fingerprint of a text (FNV-1a of 64 bits over UTF-8): it tells a change, it does not keep a secret. */
export function printOf(text: string): Print {
  let high = OFFSET_HIGH
  let low = OFFSET_LOW
  for (const byte of bytesOf(text)) {
    const mixed = (low ^ byte) >>> 0
    const product = mixed * PRIME_LOW
    high = (Math.imul(high, PRIME_LOW) + Math.floor(product / WORD) + (mixed << 8)) >>> 0
    low = product % WORD
  }
  return [high, low]
}

/** A text in UTF-8. */
function bytesOf(text: string): number[] {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return bytes
}

/** The fingerprint of several texts in any order: the sum of theirs, in which each of equal ones tells. */
export function addPrints([aHigh, aLow]: Print, [bHigh, bLow]: Print): Print {
  const low = aLow + bLow
  return [(aHigh + bHigh + (low >= WORD ? 1 : 0)) % WORD, low % WORD]
}

/** 16 hexadecimal digits. */
export function printText([high, low]: Print): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}
