import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ErrorCircleFilled, WarningFilled, WandRegular } from '@fluentui/react-icons'
import type { Wording } from '../../../src/i18n'
import { tell, type Finding, type Level } from './findings'

/** One line of label, two of text, one of value. */
export const ROW_HEIGHT = 92

const clamp = { overflow: 'hidden', display: '-webkit-box', WebkitBoxOrient: 'vertical' } as const

const useStyles = makeStyles({
  row: {
    height: `${ROW_HEIGHT}px`, boxSizing: 'border-box', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'end',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, borderLeft: '3px solid transparent', paddingRight: tokens.spacingHorizontalS,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected, borderLeftColor: tokens.colorCompoundBrandStroke },
  cell: {
    height: '100%', boxSizing: 'border-box', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, cursor: 'pointer', display: 'flex', flexDirection: 'column', gap: '2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  label: { flexShrink: 0 },
  place: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  text: { ...clamp, WebkitLineClamp: '2', flexGrow: 1 },
  found: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  fix: { paddingBottom: tokens.spacingVerticalS },
  icon: { display: 'flex', fontSize: '16px', flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  tidy: { color: tokens.colorBrandForeground1 },
})

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, tidy: WandRegular } as const

interface RowProps {
  finding: Finding
  words: Wording
  /** its place in the whole list */
  index: number
  isCurrent: boolean
  /** the row that the keyboard is in, or would be */
  isStop: boolean
  go: () => void
  fix: () => void
  disabled: boolean
}

/** A line of the list: what is wrong, where, what stands there, and the button that puts it right. */
export function FindingRow({ finding, words, index, isCurrent, isStop, go, fix, disabled }: RowProps) {
  const styles = useStyles()
  const { label, text, at, found, becomes } = tell(finding, words)
  const value = words.check.found(becomes === null ? found : words.check.change(found, becomes))
  return (
    <div role="row" aria-rowindex={index + 1} aria-selected={isCurrent} data-row={index} className={mergeClasses(styles.row, isCurrent && styles.current)}>
      <div role="gridcell" tabIndex={isStop ? 0 : -1} className={styles.cell} onClick={go} title={`${text}\n${value}`}>
        <div className={styles.head}>
          <LevelIcon level={finding.level} words={words.check} />
          <Text weight="semibold" className={styles.label}>{label}</Text>
          <Text size={200} className={styles.place}>{at}</Text>
        </div>
        <Text size={200} className={styles.text}>{text}</Text>
        <Text size={200} className={styles.found}>{value}</Text>
      </div>
      <div role="gridcell" className={styles.fix}>
        {finding.suggestion ? (
          <Button size="small" tabIndex={isStop ? 0 : -1} aria-label={words.check.fixThis(at)} disabledFocusable={disabled} onClick={fix}>{words.check.fix}</Button>
        ) : null}
      </div>
    </div>
  )
}

/** The level as a coloured sign, with its name for who does not see it. */
export function LevelIcon({ level, words }: { level: Level; words: Wording['check'] }) {
  const styles = useStyles()
  const Icon = ICONS[level]
  return <span className={mergeClasses(styles.icon, styles[level])}><Icon aria-label={words.levels[level]} /></span>
}
