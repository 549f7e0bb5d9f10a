import type { ProtectionData } from '../book'

type Password = ProtectionData['password']

/**
 * Whether a word unlocks what a password locks. A file's password is known by its hash: of salt and UTF-16 text, hashed again with each
 * round's number. Source: ECMA-376 part 1, 18.3.1.85 and 18.2.29; the old hash of 16 bits is described in part 4, 14.7.1.
 */
export async function matchesPassword(locked: Password, word: string | undefined): Promise<boolean> {
  if (locked === undefined || locked === '') return true
  if (word === undefined || word === '') return false
  if (typeof locked === 'string') return locked === word
  if (locked.algorithm === '16-bit') return oldHash(word) === Number.parseInt(locked.hash, 16)
  const salt = Uint8Array.from(atob(locked.salt), (char) => char.charCodeAt(0))
  const text = Uint8Array.from([...Array(word.length).keys()].flatMap((at) => [word.charCodeAt(at) & 0xff, word.charCodeAt(at) >> 8]))
  let hash = await digest(locked.algorithm, [...salt, ...text])
  for (let spin = 0; spin < locked.spins; spin++) {
    hash = await digest(locked.algorithm, [...hash, spin & 0xff, (spin >> 8) & 0xff, (spin >> 16) & 0xff, spin >>> 24])
  }
  return btoa(String.fromCharCode(...hash)) === locked.hash
}

async function digest(algorithm: string, bytes: readonly number[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, Uint8Array.from(bytes)))
}

const BITS = 15
const MASK = 0x7fff
const KEY = 0xce4b

function oldHash(word: string): number {
  const rotate = (hash: number): number => ((hash >> (BITS - 1)) & 1) | ((hash << 1) & MASK)
  let hash = 0
  for (let at = word.length - 1; at >= 0; at--) hash = rotate(hash ^ word.charCodeAt(at))
  return rotate(hash) ^ word.length ^ KEY
}
