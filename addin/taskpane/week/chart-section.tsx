import { Spinner } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import type { ChartData } from '../../../src/sheets'
import { usePane } from '../shell/pane-context'
import { Section } from '../shell/section'

/** What draws them is fetched when there is something to draw. */
const Charts = lazy(() => import('./charts'))

export function ChartSection({ charts }: { charts: readonly ChartData[] }) {
  const { week } = usePane().words
  if (charts.length === 0) return null
  return (
    <Section title={week.charts}>
      <Suspense fallback={<Spinner size="tiny" />}><Charts charts={charts} /></Suspense>
    </Section>
  )
}
