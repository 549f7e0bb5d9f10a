import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ErrorCircleFilled, WarningFilled, WandRegular } from '@fluentui/react-icons'
import type { Language, Wording } from '../../../src/i18n'
import { tell, type Finding, type Level } from './findings'

/** Lines that a sentence takes in a narrow pane. */
const LINES: Record<Language, number> = { 'zh-CN': 2, 'en-US': 3 }
const LINE = 16
const REST = 60

/** A row's height in pixels: a line of label, the sentence, a line of value. */
export const rowHeightIn = (language: Language): number => REST + LINES[language] * LINE

const useStyles = makeStyles({
  row: {
    position: 'relative', boxSizing: 'border-box', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, borderLeft: '3px solid transparent',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected, borderLeftColor: tokens.colorCompoundBrandStroke },
  cell: {
    height: '100%', boxSizing: 'border-box', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, cursor: 'pointer', display: 'flex', flexDirection: 'column', gap: '2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  label: { flexShrink: 0 },
  place: { marginLeft: 'auto', minWidth: 0, display: 'flex', color: tokens.colorNeutralForeground3 },
  sheet: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  text: { overflow: 'hidden', display: '-webkit-box', WebkitBoxOrient: 'vertical' },
  found: { marginTop: 'auto', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  beside: { paddingRight: '72px' },
  fix: { position: 'absolute', right: tokens.spacingHorizontalS, bottom: tokens.spacingVerticalS },
  icon: { display: 'flex', fontSize: '16px', flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  tidy: { color: tokens.colorBrandForeground1 },
})

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, tidy: WandRegular } as const

interface RowProps {
  finding: Finding
  words: Wording
  language: Language
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
export function FindingRow({ finding, words, language, index, isCurrent, isStop, go, fix, disabled }: RowProps) {
  const styles = useStyles()
  const { label, text, at, cell, found, becomes } = tell(finding, words)
  const beside = finding.suggestion ? styles.beside : ''
  const value = words.check.found(becomes === null ? found : words.check.change(found, becomes))
  return (
    <div role="row" aria-rowindex={index + 1} aria-selected={isCurrent} data-row={index} className={mergeClasses(styles.row, isCurrent && styles.current)} style={{ height: `${rowHeightIn(language)}px` }}>
      <div role="gridcell" tabIndex={isStop ? 0 : -1} className={styles.cell} onClick={go} title={`${text}\n${value}`}>
        <div className={styles.head}>
          <LevelIcon level={finding.level} words={words.check} />
          <Text weight="semibold" className={styles.label}>{label}</Text>
          <Text size={200} className={styles.place}>
            <span className={styles.sheet}>{at.slice(0, -cell.length)}</span>
            <span>{cell}</span>
          </Text>
        </div>
        <Text size={200} className={mergeClasses(styles.text, beside)} style={{ WebkitLineClamp: LINES[language] }}>{text}</Text>
        <Text size={200} className={mergeClasses(styles.found, beside)}>{value}</Text>
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
