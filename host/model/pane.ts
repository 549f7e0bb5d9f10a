/** The add-in's task pane: shown and hidden by the person or by the add-in itself. */
export class Pane {
  /** what the runtime does when the document is opened */
  startState: 'Inactive' | 'Background' | 'Visible' = 'Inactive'
  private visible = true
  private readonly listeners = new Set<(visible: boolean) => void>()

  get isVisible(): boolean {
    return this.visible
  }

  show(visible: boolean): void {
    if (visible === this.visible) return
    this.visible = visible
    this.listeners.forEach((listener) => listener(visible))
  }

  /** @returns what stops it */
  onShow(listener: (visible: boolean) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
