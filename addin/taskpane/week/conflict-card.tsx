import { Badge, Button, Card, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { asSaved, type ClaimView, type ConflictView } from '../../../src/jobs'
import { usePane } from '../shell/pane-context'
import { useBook } from '../store/use-book'
import { parseCell } from './cell-address'
import { RulingForm } from './ruling-form'

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  why: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  claims: {
    listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingHorizontalS,
    gridTemplateColumns: 'repeat(auto-fill, minmax(118px, 1fr))',
  },
  claim: {
    display: 'flex', flexDirection: 'column', rowGap: '2px', padding: tokens.spacingHorizontalS, minWidth: 0,
    borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  owns: { border: `1px solid ${tokens.colorPaletteGreenBorder2}`, backgroundColor: tokens.colorPaletteGreenBackground1 },
  caller: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  small: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  counted: { color: tokens.colorPaletteGreenForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** One customer's claims side by side, the owner with the reason, and the way to rule otherwise. */
export function ConflictCard({ conflict }: { conflict: ConflictView }) {
  const styles = useStyles()
  const { week } = usePane().words
  const [form, setForm] = useState<'overrule' | 'withdraw' | null>(null)
  const customer = week.customer(conflict.customer, conflict.masked)
  return (
    <Card className={styles.card} role="group" aria-label={customer}>
      <div className={styles.head}>
        <Text weight="semibold">{customer}</Text>
        <Text>{week.owner(conflict.owner)}</Text>
        {conflict.ruled && <Badge color="brand" appearance="tint">{week.ruled}</Badge>}
      </div>
      <Text size={200} className={styles.why}>{conflict.why}</Text>
      <ul className={styles.claims}>
        {conflict.claims.map((claim) => <Claim key={`${claim.file}\n${claim.sheet}\n${claim.cell}`} claim={claim} />)}
      </ul>
      {form ? (
        <RulingForm conflict={conflict} withdraws={form === 'withdraw'} close={() => setForm(null)} />
      ) : (
        <div className={styles.buttons}>
          <Button size="small" aria-label={week.overruleTitle(customer)} onClick={() => setForm('overrule')}>{week.overrule}</Button>
          {conflict.ruled && (
            <Button size="small" aria-label={week.withdrawTitle(customer)} onClick={() => setForm('withdraw')}>{week.withdraw}</Button>
          )}
        </div>
      )}
    </Card>
  )
}

function Claim({ claim }: { claim: ClaimView }) {
  const styles = useStyles()
  const { week } = usePane().words
  return (
    <li className={mergeClasses(styles.claim, claim.owns && styles.owns)}>
      <span className={styles.caller}>
        <Text weight="semibold">{claim.caller}</Text>
        {claim.owns && <Badge size="small" color="success" appearance="tint">{week.ownerMark}</Badge>}
      </span>
      <Text size={200}>{week.registered(claim.day)}</Text>
      <Text size={200} className={claim.counted ? styles.counted : styles.small}>{claim.verdict}</Text>
      <Place claim={claim} />
    </li>
  )
}

/** Where a claim stands: a cell of the open workbook can be gone to. */
function Place({ claim: { file, sheet, cell } }: { claim: ClaimView }) {
  const styles = useStyles()
  const { words, workbook, run } = usePane()
  const { open } = useBook()
  const text = words.week.place(file, sheet, cell)
  const id = open && asSaved(open.book).file === file ? open.book.sheets.find(({ name }) => name === sheet)?.id : undefined
  if (id === undefined) return <Text size={100} className={styles.small}>{text}</Text>
  return (
    <Link as="button" className={styles.small} onClick={() => void run(words.week.openSheet, () => workbook.select(id, parseCell(cell)))}>
      <Text size={100}>{text}</Text>
    </Link>
  )
}
