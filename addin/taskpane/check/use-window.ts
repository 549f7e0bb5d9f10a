import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react'

/** Rows drawn above and below those in sight. */
const BEYOND = 6

export interface Window {
  /** the first row drawn, and the one after the last */
  first: number
  end: number
  /** of all rows together, in pixels */
  height: number
  onScroll(): void
  /** scrolls so that a row is wholly in sight */
  reveal(row: number): void
}

/** Which rows of a long list are drawn: those in sight of its scrolling box, and some more. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, rowHeight: number): Window {
  const [{ top, height }, setSight] = useState({ top: 0, height: 0 })
  const look = useCallback(() => {
    const element = box.current
    if (!element) return
    const seen = { top: element.scrollTop, height: element.clientHeight }
    setSight((before) => (before.top === seen.top && before.height === seen.height ? before : seen))
  }, [box])

  useLayoutEffect(look, [look, count])
  useEffect(() => {
    const observer = new ResizeObserver(look)
    if (box.current) observer.observe(box.current)
    return () => observer.disconnect()
  }, [box, look])

  const reveal = useCallback(
    (row: number) => {
      const element = box.current
      if (!element) return
      const [above, below] = [row * rowHeight, (row + 1) * rowHeight]
      if (above < element.scrollTop) element.scrollTop = above
      else if (below > element.scrollTop + element.clientHeight) element.scrollTop = below - element.clientHeight
      look()
    },
    [box, rowHeight, look],
  )

  return {
    first: Math.max(0, Math.floor(top / rowHeight) - BEYOND),
    end: Math.min(count, Math.ceil((top + height) / rowHeight) + BEYOND),
    height: count * rowHeight,
    onScroll: look,
    reveal,
  }
}
