import type { BookData, ProtectionData } from '../book'
import { given } from './given'
import { xml, type XmlAttributes, type XmlNode } from './xml'

type Hash = Exclude<ProtectionData['password'], string | undefined>
type Options = ProtectionData['options']
type Allowed = Exclude<keyof Options, 'selectionMode'>

/** What a file locks by these words, and whether it does when it says nothing (ECMA-376 part 1, 18.3.1.85). */
const LOCKS: Record<Allowed, { word: string; locked: boolean }> = {
  allowAutoFilter: { word: 'autoFilter', locked: true },
  allowDeleteColumns: { word: 'deleteColumns', locked: true },
  allowDeleteRows: { word: 'deleteRows', locked: true },
  allowEditObjects: { word: 'objects', locked: false },
  allowEditScenarios: { word: 'scenarios', locked: false },
  allowFormatCells: { word: 'formatCells', locked: true },
  allowFormatColumns: { word: 'formatColumns', locked: true },
  allowFormatRows: { word: 'formatRows', locked: true },
  allowInsertColumns: { word: 'insertColumns', locked: true },
  allowInsertHyperlinks: { word: 'insertHyperlinks', locked: true },
  allowInsertRows: { word: 'insertRows', locked: true },
  allowPivotTables: { word: 'pivotTables', locked: true },
  allowSort: { word: 'sort', locked: true },
}
const ALLOWED = Object.keys(LOCKS) as Allowed[]
/** The old hash of 16 bits has no name of its own in files; it has no salt. */
const OLD_HASH = '16-bit'
const ALGORITHM = 'SHA-512'
const SPINS = 10_000

/** How a sheet is protected; `undefined` when it is not. */
export function readProtection(node: XmlNode | undefined): ProtectionData | undefined {
  if (!node?.flag('sheet')) return undefined
  const allowed = ALLOWED.map((option) => [option, !node.flag(LOCKS[option].word, LOCKS[option].locked)])
  const selectionMode = node.flag('selectUnlockedCells') ? 'None' : node.flag('selectLockedCells') ? 'Unlocked' : 'Normal'
  return given({
    password: readHash(node),
    options: { ...(Object.fromEntries(allowed) as Record<Allowed, boolean>), selectionMode } satisfies Options,
  })
}

function readHash(node: XmlNode): ProtectionData['password'] {
  const [hash, old] = [node.get('hashValue'), node.get('password')]
  if (hash) {
    const [salt, spins] = [node.get('saltValue') ?? '', node.number('spinCount') ?? 0]
    return { algorithm: node.get('algorithmName') ?? ALGORITHM, hash, salt, spins }
  }
  return old ? { algorithm: OLD_HASH, hash: old, salt: '', spins: 0 } : undefined
}

/** A sheet's protection; a plain password is hashed. */
export async function protectionXml({ password, options }: ProtectionData): Promise<string> {
  const locks = ALLOWED.map((option): [string, boolean | undefined] => {
    const { word, locked } = LOCKS[option]
    return [word, options[option] === !locked ? undefined : !options[option]]
  })
  return xml('sheetProtection', {
    ...hashAttributes(typeof password === 'string' ? await hashPassword(password) : password),
    sheet: true,
    ...Object.fromEntries(locks),
    selectLockedCells: options.selectionMode === 'Normal' ? undefined : true,
    selectUnlockedCells: options.selectionMode === 'None' ? true : undefined,
  })
}

/** Whether and with which password a workbook's structure is protected (18.2.29). */
export function readBookProtection(node: XmlNode | undefined): BookData['protection'] {
  if (!node?.flag('lockStructure')) return undefined
  const [hash, old] = [node.get('workbookHashValue'), node.get('workbookPassword')]
  if (hash) {
    return { password: { algorithm: node.get('workbookAlgorithmName') ?? ALGORITHM, hash, salt: node.get('workbookSaltValue') ?? '', spins: node.number('workbookSpinCount') ?? 0 } }
  }
  return old ? { password: { algorithm: OLD_HASH, hash: old, salt: '', spins: 0 } } : {}
}

/** A workbook's protection; a plain password is hashed. */
export async function bookProtectionXml({ password }: NonNullable<BookData['protection']>): Promise<string> {
  const hashed = typeof password === 'string' ? await hashPassword(password) : password
  const isOld = hashed?.algorithm === OLD_HASH
  return xml('workbookProtection', {
    ...(hashed && isOld && { workbookPassword: hashed.hash }),
    ...(hashed && !isOld && { workbookAlgorithmName: hashed.algorithm, workbookHashValue: hashed.hash, workbookSaltValue: hashed.salt, workbookSpinCount: hashed.spins }),
    lockStructure: true,
  })
}

function hashAttributes(password: Hash | undefined): XmlAttributes {
  if (!password) return {}
  if (password.algorithm === OLD_HASH) return { password: password.hash }
  return { algorithmName: password.algorithm, hashValue: password.hash, saltValue: password.salt, spinCount: password.spins }
}

/** A password's hash, with a salt of chance: the hash of salt and UTF-16 text, hashed again with each round's number (18.3.1.85). */
async function hashPassword(password: string): Promise<Hash> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  let hash = await digest(new Uint8Array([...salt, ...utf16(password)]))
  const round = new Uint8Array(hash.length + 4)
  const view = new DataView(round.buffer)
  for (let spin = 0; spin < SPINS; spin++) {
    round.set(hash)
    view.setUint32(hash.length, spin, true)
    hash = await digest(round)
  }
  return { algorithm: ALGORITHM, hash: base64(hash), salt: base64(salt), spins: SPINS }
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(ALGORITHM, bytes))
}

function utf16(text: string): number[] {
  return [...Array(text.length).keys()].flatMap((i) => [text.charCodeAt(i) & 0xff, text.charCodeAt(i) >> 8])
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
