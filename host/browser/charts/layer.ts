import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render'
import type { IRender, Viewport } from '@univerjs/engine-render'
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui'
import { univer, viewCharts } from '../../engine'
import type { ChartView, Engine } from '../../engine'
import { element } from '../dom'
import { drawChart } from './draw'
import { toPixels } from './svg'

/** The parts of the grid in which cells are: frozen panes stand still in one direction or in both. */
const PANES = [SHEET_VIEWPORT_KEY.VIEW_MAIN, SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT, SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP, SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP] as const

/**
 * Draws the charts of the sheet on top over the grid, in a layer of its own, since Univer has none: they go with the cells when these are
 * scrolled, zoomed or changed. They take no clicks: what lies below them can be selected.
 * @param isBusy whether an add-in's batch runs: what it put off is not to be done early for the sake of a picture
 * @returns ends it
 */
export function layCharts(engine: Engine, isBusy: () => boolean): () => void {
  const layer = new ChartLayer(engine, isBusy)
  const commands = engine.injector.get(univer.core.ICommandService).onCommandExecuted(() => layer.later())
  engine.calculation.onCalculated(() => layer.later())
  layer.later()
  return () => {
    commands.dispose()
    layer.remove()
  }
}

class ChartLayer {
  private readonly root = element('div', { class: 'charts' })
  private readonly panes = new Map<string, { frame: HTMLElement; content: HTMLElement }>()
  private readonly followed = new WeakSet<Viewport>()
  private readonly resizes = new ResizeObserver(() => this.later())
  private frame = 0
  private drawn = ''

  constructor(
    private readonly engine: Engine,
    private readonly isBusy: () => boolean,
  ) {
    for (const pane of PANES) {
      const content = element('div', { class: 'charts-content' })
      const frame = element('div', { class: 'charts-pane' }, content)
      this.panes.set(pane, { frame, content })
      this.root.append(frame)
    }
  }

  /** Once before the next picture of the screen, however often it is asked for. */
  later(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0
      if (this.isBusy()) this.later()
      else this.draw()
    })
  }

  remove(): void {
    cancelAnimationFrame(this.frame)
    this.resizes.disconnect()
    this.root.remove()
  }

  private get render(): IRender | undefined {
    return this.engine.injector.get(IRenderManagerService).getRenderById(this.engine.unitId) || undefined
  }

  private draw(): void {
    const { render } = this
    const sheet = this.engine.workbook.getActiveSheet(true)
    if (!render || !sheet) return
    this.attach(render)
    const views = viewCharts(this.engine, sheet.getSheetId())
    const told = JSON.stringify(views)
    if (told !== this.drawn) {
      this.drawn = told
      for (const { content } of this.panes.values()) content.replaceChildren(...views.map(pictureOf))
    }
    this.root.hidden = views.length === 0
    if (views.length > 0) this.place(render)
  }

  /** Beside the grid's own picture, and where that comes to be. */
  private attach(render: IRender): void {
    const canvas = render.engine.getCanvasElement()
    const place = canvas.parentElement
    if (!place || this.root.parentElement === place) return
    place.append(this.root)
    this.resizes.disconnect()
    this.resizes.observe(canvas)
  }

  /** Puts every pane where Univer's is, and its charts where its cells are. */
  private place(render: IRender): void {
    const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton()
    if (!skeleton) return
    const { scaleX, scaleY } = render.scene
    for (const key of PANES) {
      const viewport = render.scene.getViewport(key)
      const pane = this.panes.get(key)!
      const isShown = Boolean(viewport?.isActive && viewport.width && viewport.height)
      pane.frame.hidden = !isShown
      if (!viewport || !isShown) continue
      this.follow(viewport)
      const { left, top, width, height, viewportScrollX, viewportScrollY } = viewport
      Object.assign(pane.frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
      const x = (skeleton.rowHeaderWidthAndMarginLeft - viewportScrollX) * scaleX - left
      const y = (skeleton.columnHeaderHeightAndMarginTop - viewportScrollY) * scaleY - top
      pane.content.style.transform = `translate(${x}px, ${y}px) scale(${scaleX}, ${scaleY})`
    }
  }

  /** Scrolling by wheel and bar moves the charts in the same picture. */
  private follow(viewport: Viewport): void {
    if (this.followed.has(viewport)) return
    this.followed.add(viewport)
    viewport.onScrollAfter$.subscribeEvent(() => this.render && this.place(this.render))
  }
}

function pictureOf(view: ChartView): HTMLElement {
  const picture = element('div', { class: 'chart', 'data-chart': view.chart.name })
  picture.innerHTML = drawChart(view)
  Object.assign(picture.style, { left: `${toPixels(view.place.left)}px`, top: `${toPixels(view.place.top)}px` })
  return picture
}
