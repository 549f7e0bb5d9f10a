import CRC32 from 'crc-32'
import { Inflate, inflateSync } from 'fflate'
import { FileFault } from './fault'

/** A part of a zip file. */
export interface ZipPart {
  name: string
  /** in bytes, and the checksum of what it holds, as the directory declares them */
  size: number
  crc: number
  /** the bytes as they are stored */
  packed: Uint8Array
  deflated: boolean
}

const MEGABYTE = 1 << 20
/** All parts together may not inflate to more; a bomb is refused before anything is inflated. */
const LARGEST_WHOLE = 1024 * MEGABYTE
const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
/** Bytes handed to the inflater at a time: what comes out of them is at most a thousandfold. */
const PIECE = 16_384

/**
 * The parts of a zip file by its directory. Nothing is inflated.
 * @throws FileFault `cut-off` when the directory or a part is not there, `password` when a part is encrypted, `too-large`
 */
export function listParts(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findDirectoryEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const parts: ZipPart[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new FileFault('cut-off')
    parts.push(readPart(bytes, view, at))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (parts.length === 0) throw new FileFault('not-a-workbook')
  if (parts.reduce((sum, part) => sum + part.size, 0) > LARGEST_WHOLE) throw new FileFault('too-large')
  return parts
}

function findDirectoryEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at
  }
  throw new FileFault('cut-off')
}

function readPart(bytes: Uint8Array, view: DataView, at: number): ZipPart {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  const local = view.getUint32(at + 42, true)
  const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
  if (flags & 1) throw new FileFault('password')
  // A part over 4 GB says so with all bits set; nothing an office keeps is that large.
  if (size === 0xffffffff || packedSize === 0xffffffff) throw new FileFault('too-large')
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_HEADER) throw new FileFault('cut-off')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedSize > bytes.length) throw new FileFault('cut-off')
  if (method !== 0 && method !== 8) throw new FileFault('unreadable', 'zip')
  return { name, size, crc: view.getInt32(at + 16, true), packed: bytes.subarray(start, start + packedSize), deflated: method === 8 }
}

/**
 * Inflates deflated bytes that should come to `size` bytes and must not come to more. A host may have a faster one than ours.
 * @throws anything when it cannot
 */
export type Inflater = (packed: Uint8Array, size: number) => Uint8Array

/** What every host can do. Too much of it does not fit and is lost, which the checksum then shows. */
export const portableInflater: Inflater = (packed, size) => inflateSync(packed, { out: new Uint8Array(size) })

/**
 * What a part holds.
 * @throws FileFault `cut-off` when it is anything but what it declares
 */
export function inflateWhole(part: ZipPart, inflate: Inflater): Uint8Array {
  let data: Uint8Array
  try {
    data = part.deflated && part.size > 0 ? inflate(part.packed, part.size) : part.packed.subarray(0, part.deflated ? 0 : undefined)
  } catch {
    throw new FileFault('cut-off', part.name)
  }
  if (data.length !== part.size || CRC32.buf(data) !== part.crc) throw new FileFault('cut-off', part.name)
  return data
}

/**
 * Inflates a part piece by piece, for one that is better not held whole.
 * @throws FileFault `cut-off` when it holds anything but what it declares
 */
export function inflatePieces(part: ZipPart, onData: (data: Uint8Array, last: boolean) => void): void {
  let inflated = 0
  let crc = 0
  const take = (data: Uint8Array, last: boolean): void => {
    inflated += data.length
    if (inflated > part.size) throw new FileFault('cut-off', part.name)
    crc = CRC32.buf(data, crc)
    onData(data, last)
  }
  try {
    const inflate = part.deflated ? new Inflate(take) : null
    for (let at = 0; at < part.packed.length; at += PIECE) {
      const piece = part.packed.subarray(at, at + PIECE)
      const last = at + PIECE >= part.packed.length
      if (inflate) inflate.push(piece, last)
      else take(piece, last)
    }
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault('cut-off', part.name)
  }
  if (inflated !== part.size || crc !== part.crc) throw new FileFault('cut-off', part.name)
}
