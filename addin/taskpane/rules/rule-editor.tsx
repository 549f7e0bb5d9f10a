import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { NoFromColumn, ruleName, saveRule, type RuleLine } from '../../../src/jobs'
import { CHOICES, type Override, type RuleKind } from '../../../src/policy'
import type { Day } from '../../../src/text'
import { todayNow } from '../shell/clock'
import { DayInput } from '../shell/day-input'
import { logged } from '../shell/logged'
import { usePane, type PaneContext } from '../shell/pane-context'
import { AskWho } from '../shell/who-field'
import type { OpenBook } from '../store/book-store'
import { Effects } from './effects'
import { readTyped, valueText } from './value-text'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
})

/** A new value of a rule, from a day on: what it would have meant, and saving it. */
export function RuleEditor({ line, open, close }: { line: RuleLine; open: OpenBook; close: () => void }) {
  const styles = useStyles()
  const pane = usePane()
  const { rules: words } = pane.words
  const before = line.now ?? line.versions.at(-1)?.value ?? null
  const [text, setText] = useState(before === null ? '' : valueText(before, line.kind, words))
  const [from, setFrom] = useState<Day | null>(todayNow())
  const change = readTyped(line.id, text, from)
  const isWrong = change === null && text !== ''
  const { standard } = line
  const save = async (): Promise<void> => {
    if (change && (await saveChange(pane, line, change))) close()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field
        label={words.newValue}
        {...(line.kind === 'words' ? { hint: words.wordsHint } : {})}
        {...(isWrong ? { validationMessage: words.wrong[line.kind] } : {})}
      >
        <ValueInput kind={line.kind} choices={CHOICES[line.id] ?? []} value={text} onChange={setText} />
      </Field>
      {standard !== null && valueText(standard, line.kind, words) !== text ? (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setText(valueText(standard, line.kind, words))}>{words.useStandard}</Button>
        </div>
      ) : null}
      <DayInput label={words.from} hint={words.fromHint} value={from} onChange={setFrom} />
      <Effects open={open} change={change} />
      <AskWho />
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={change === null || pane.busy}>{words.save}</Button>
        <Button onClick={close}>{words.close}</Button>
      </div>
    </form>
  )
}

interface ValueInputProps {
  kind: RuleKind
  choices: readonly string[]
  value: string
  onChange: (text: string) => void
}

function ValueInput({ kind, choices, value, onChange, ...field }: ValueInputProps) {
  if (kind === 'choice') {
    return (
      <Select {...field} value={value} onChange={(_, { value: choice }) => onChange(choice)}>
        {choices.map((choice) => <option key={choice}>{choice}</option>)}
      </Select>
    )
  }
  if (kind === 'words') return <Textarea {...field} value={value} resize="vertical" onChange={(_, { value: text }) => onChange(text)} />
  const isNumber = kind === 'count' || kind === 'yuan' || kind === 'mark'
  return (
    <Input
      {...field}
      type={kind === 'time' ? 'time' : 'text'}
      {...(isNumber ? { inputMode: kind === 'count' ? 'numeric' : 'decimal' } : {})}
      value={value}
      onChange={(_, { value: text }) => onChange(text)}
    />
  )
}

/** Saves a change and tells of it. @returns whether it stands on the sheet now */
async function saveChange(pane: PaneContext, line: RuleLine, change: Override): Promise<boolean> {
  const { store, words, run, notify } = pane
  const name = ruleName(words, line)
  const saved = await run(words.rules.saving(name), (progress) => saveRule(logged(pane, words.rules.saving(name)), change, words, todayNow(), progress).catch(withoutColumn))
  if (!saved) return false
  if (saved instanceof NoFromColumn) {
    notify({ intent: 'warning', title: words.rules.noFrom(saved.sheet), text: words.rules.noFromNext })
    return false
  }
  await store.reload()
  notify(
    saved.how === 'same'
      ? { intent: 'info', title: words.rules.same(name) }
      : { intent: 'success', title: words.rules.saved(name, saved.sheet), ...(saved.how === 'made' ? { text: words.rules.madeSheet } : {}) },
  )
  return true
}

/** That a sheet cannot hold a from-date is an answer, not a fault. */
function withoutColumn(error: unknown): NoFromColumn {
  if (error instanceof NoFromColumn) return error
  throw error
}
