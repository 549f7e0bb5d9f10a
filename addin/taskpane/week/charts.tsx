import { GroupedVerticalBarChart, HorizontalBarChartWithAxis, VerticalBarChart } from '@fluentui/react-charts'
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ChartData } from '../../../src/sheets'
import { usePane } from '../shell/pane-context'

const HEIGHT = 220
/** Colours that can be told apart in light and dark, and on paper. */
const COLORS = ['#0f6cbd', '#c19c00']

const useStyles = makeStyles({
  charts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  chart: { margin: 0, minWidth: 0 },
  // A chart takes the height of what it stands in.
  drawing: { height: '220px', overflow: 'hidden' },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, '& th, & td': { padding: '2px 8px', textAlign: 'left' } },
})

/** The week's charts, each with its figures as a table for who does not see it. */
export default function Charts({ charts }: { charts: readonly ChartData[] }) {
  const styles = useStyles()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  return (
    <div ref={box} className={styles.charts}>
      {charts.map((chart) => (
        <figure key={chart.id} className={styles.chart}>
          <figcaption><Text weight="semibold">{chart.title}</Text></figcaption>
          <div className={styles.drawing}>{width > 0 && <Drawing chart={chart} width={width} />}</div>
          <Figures chart={chart} />
        </figure>
      ))}
    </div>
  )
}

/** A chart has no width of its own: it takes that of the page. */
function useWidth(box: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    if (box.current) observer.observe(box.current)
    return () => observer.disconnect()
  }, [box])
  return width
}

function Drawing({ chart, width }: { chart: ChartData; width: number }) {
  const { kind, categories, series } = chart
  const size = { width, height: HEIGHT, hideLegend: series.length < 2 }
  const values = series[0]!.values
  if (series.length > 1) {
    const data = categories.map((name, i) => ({
      name,
      series: series.flatMap(({ name: legend, values: all }, s) => {
        const value = all[i]
        return typeof value === 'number' ? [{ key: legend, legend, data: value, color: COLORS[s % COLORS.length]! }] : []
      }),
    }))
    return <GroupedVerticalBarChart {...size} data={data} maxBarWidth={18} hideTickOverlap={false} />
  }
  if (kind === 'bar') {
    // The chart would round what it writes beside its bars: 4752 as 4.8k.
    const data = categories.map((category, i) => ({ y: `${category} ${values[i] ?? 0}`, x: values[i] ?? 0, color: COLORS[0]! }))
    // The chart stacks its rows from below.
    return <HorizontalBarChartWithAxis {...size} data={data.reverse()} hideLabels showYAxisLables yAxisTickCount={categories.length} />
  }
  return <VerticalBarChart {...size} data={categories.map((x, i) => ({ x, y: values[i] ?? 0, color: COLORS[0]! }))} maxBarWidth={24} />
}

function Figures({ chart: { title, over, categories, series } }: { chart: ChartData }) {
  const styles = useStyles()
  const { week } = usePane().words
  return (
    <details>
      <summary><Text size={200}>{week.chartTable(title)}</Text></summary>
      <table className={styles.table}>
        <thead><tr><th scope="col">{over}</th>{series.map(({ name }) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {categories.map((category, i) => (
            <tr key={category}><th scope="row">{category}</th>{series.map(({ name, values }) => <td key={name}>{values[i] ?? week.noFigure}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
