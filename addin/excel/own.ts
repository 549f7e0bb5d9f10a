/** Knows whether this add-in is changing the workbook just now, for events that do not say whose doing they were. */
export class Own {
  private writing = 0

  begin(): void {
    this.writing++
  }

  end(): void {
    this.writing--
  }

  get isWriting(): boolean {
    return this.writing > 0
  }
}
