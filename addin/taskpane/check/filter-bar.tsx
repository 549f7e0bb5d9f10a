import { makeStyles, SearchBox, Select, ToggleButton, tokens } from '@fluentui/react-components'
import { usePane } from '../shell/pane-context'
import type { Filter } from './check-view'
import { kindOf, tell, type Findings, type Level } from './findings'
import { LevelIcon } from './finding-row'

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap' },
  chip: { minWidth: 0, flexGrow: 1, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  half: { flex: '1 1 0', minWidth: '120px', '& select': { textOverflow: 'ellipsis' } },
  search: { maxWidth: 'none', width: '100%' },
})

const LEVELS: readonly Level[] = ['error', 'warning', 'tidy']

interface BarProps {
  findings: Findings
  filter: Filter
  change: (filter: Filter) => void
}

/** How many there are of each level, and which of them are shown. */
export function FilterBar({ findings, filter, change }: BarProps) {
  const styles = useStyles()
  const { words } = usePane()
  const { check } = words
  const kinds = new Map<string, string>()
  const sheets = new Set<string>()
  for (const finding of findings.all) {
    sheets.add(finding.place.sheet)
    if (!kinds.has(kindOf(finding)) && filter.levels[finding.level]) kinds.set(kindOf(finding), tell(finding, words).label)
  }
  return (
    <div role="group" aria-label={check.filters} className={styles.bar}>
      <div role="group" aria-label={check.show} className={styles.line}>
        {LEVELS.map((level) => (
          <ToggleButton
            key={level}
            size="small"
            className={styles.chip}
            icon={<span aria-hidden><LevelIcon level={level} words={check} /></span>}
            checked={filter.levels[level]}
            onClick={() => change({ ...filter, levels: { ...filter.levels, [level]: !filter.levels[level] }, kind: '' })}
          >
            {check.chip(check.levels[level], findings.counts[level])}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.line}>
        <Select size="small" className={styles.half} aria-label={check.kind} value={filter.kind} onChange={(_, { value }) => change({ ...filter, kind: value })}>
          <option value="">{check.allKinds}</option>
          {Array.from(kinds, ([kind, label]) => <option key={kind} value={kind}>{label}</option>)}
        </Select>
        {sheets.size > 1 || filter.sheet !== '' ? (
          <Select size="small" className={styles.half} aria-label={check.sheet} value={filter.sheet} onChange={(_, { value }) => change({ ...filter, sheet: value })}>
            <option value="">{check.allSheets}</option>
            {Array.from(sheets, (sheet) => <option key={sheet} value={sheet}>{sheet}</option>)}
          </Select>
        ) : null}
      </div>
      <SearchBox size="small" className={styles.search} aria-label={check.search} placeholder={check.search} value={filter.text} onChange={(_, { value }) => change({ ...filter, text: value })} />
    </div>
  )
}
