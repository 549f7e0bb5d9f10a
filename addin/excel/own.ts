/** Knows what this add-in is changing itself, for hosts that do not say whose doing a change was. */
export class Own {
  private writing = 0
  private readonly sheets = new Set<string>()

  begin(): void {
    this.writing++
  }

  end(): void {
    this.writing--
  }

  /** a sheet that this add-in made, put in place or took away */
  add(sheet: string): void {
    this.sheets.add(sheet)
  }

  get isWriting(): boolean {
    return this.writing > 0
  }

  has(sheet: string): boolean {
    return this.sheets.has(sheet)
  }
}
