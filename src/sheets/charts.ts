import type { Wording } from '../i18n'
import type { GroupWeek, WeekFigures } from '../ledger'
import type { ChartPlan } from './plan'

/** A chart as plain data, for whoever draws it. */
export interface ChartData {
  id: 'funnel' | 'shortfall' | 'groups'
  kind: ChartPlan['kind']
  title: string
  /** what the categories are: the head of their column */
  over: string
  categories: readonly string[]
  /** `null`: there is no figure, which is not zero (C46) */
  series: readonly { name: string; values: readonly (number | null)[] }[]
}

/**
 * The charts of a week: the funnel from call to deal of all groups (C37), the shortfall by day of all groups (C14), the groups'
 * connectable customers beside their quotas (C13), missing groups without figures (C46). Counts are those of the weekly pack.
 * @returns none when no group has a figure
 */
export function weekCharts(figures: WeekFigures, words: Wording): ChartData[] {
  if (figures.groups.length === 0) return []
  return [funnel(figures, words), shortfall(figures, words), groupsCompared(figures, words)]
}

function funnel({ groups }: WeekFigures, words: Wording): ChartData {
  const { heads, charts } = words
  const sum = (count: (group: GroupWeek) => number): number => groups.reduce((all, group) => all + count(group), 0)
  const steps: [string, number][] = [
    [heads.calls, sum(({ calls }) => calls)],
    [heads.connected, sum(({ connected }) => connected)],
    [heads.answered, sum(({ answered }) => answered)],
    [charts.intent, sum(({ intent }) => intent)],
    [heads.visits, sum(({ visits }) => visits)],
    [heads.deals, sum(({ deals }) => Object.values(deals).reduce((all, units) => all + units, 0))],
  ]
  return {
    id: 'funnel', kind: 'bar', title: charts.funnel, over: charts.step,
    categories: steps.map(([step]) => step),
    series: [{ name: charts.count, values: steps.map(([, count]) => count) }],
  }
}

function shortfall({ monday, callers }: WeekFigures, words: Wording): ChartData {
  const days = callers.flatMap((caller) => caller.days)
  const values = words.weekdays.map((_, i) => days.reduce((sum, day) => sum + (day.day === monday + i ? day.shortfall : 0), 0))
  const { charts, heads } = words
  return { id: 'shortfall', kind: 'column', title: charts.shortfall, over: charts.weekday, categories: words.weekdays, series: [{ name: heads.shortfall, values }] }
}

function groupsCompared({ groups, missingGroups, callers }: WeekFigures, words: Wording): ChartData {
  const { charts, heads } = words
  const days = callers.flatMap((caller) => caller.days)
  const quotaOf = (group: string): number => days.reduce((sum, day) => sum + (day.group === group ? day.quota : 0), 0)
  const none = missingGroups.map(() => null)
  return {
    id: 'groups', kind: 'column', title: charts.groups, over: heads.group,
    categories: [...groups.map(({ group }) => group || words.noGroup), ...missingGroups.map(charts.missing)],
    series: [
      { name: heads.connected, values: [...groups.map(({ connected }) => connected), ...none] },
      { name: heads.quota, values: [...groups.map(({ group }) => quotaOf(group)), ...none] },
    ],
  }
}
