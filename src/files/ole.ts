const SHORTEST = 1536
const LAST_REAL = 0xfffffffa
/** Sectors of the allocation table that the header itself lists. */
const LISTED = 109

/** What the header and the allocation table of a compound file (.xls) say of its size and streams. */
export class OleFile {
  private readonly view: DataView
  private readonly sector: number

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.sector = bytes.length > 32 ? 1 << this.view.getUint16(30, true) : 512
  }

  /** A sector in use lies beyond the end. */
  isCutOff(): boolean {
    if (this.bytes.length < SHORTEST) return true
    const tables = Math.min(LISTED, this.view.getUint32(44, true))
    for (let i = 0; i < tables; i++) {
      const table = this.view.getUint32(76 + 4 * i, true)
      if (table >= LAST_REAL) continue
      if (this.start(table) + this.sector > this.bytes.length) return true
      if (this.start(this.lastUsed(table, i)) >= this.bytes.length) return true
    }
    return false
  }

  /** The file ends where a sector ends, as writers leave it. */
  endsOnSector(): boolean {
    return this.bytes.length % this.sector === 0
  }

  /** The names of its streams, run together. */
  streamNames(): string {
    const start = this.start(this.view.getUint32(48, true))
    let text = ''
    for (let at = start; at + 1 < Math.min(this.bytes.length, start + 4096); at += 2) {
      text += String.fromCharCode(this.bytes[at]!)
    }
    return text
  }

  private start(sector: number): number {
    return (sector + 1) * this.sector
  }

  /** The highest sector that the `index`th table chains: some writers mark what is free as the end of a chain. */
  private lastUsed(table: number, index: number): number {
    const entries = this.sector / 4
    let last = 0
    for (let i = 0; i < entries; i++) {
      const next = this.view.getUint32(this.start(table) + 4 * i, true)
      if (next < LAST_REAL) last = Math.max(last, index * entries + i, next)
    }
    return last
  }
}
