import { Button, Field, Input, Select, Text, Textarea } from '@fluentui/react-components'
import { useMemo, useRef, useState, type DragEvent } from 'react'
import { phonesInPool, planImport, sheetsWithNumbers, type BatchFacts, type ImportPlan } from '../../../src/jobs'
import { gridOfText, readNumberList, type NumberListLine } from '../../../src/registers'
import { SOURCES } from '../../../src/text'
import { todayNow } from '../shell/clock'
import { DayInput } from '../shell/day-input'
import { usePane } from '../shell/pane-context'
import type { OpenBook } from '../store/book-store'
import { importList } from './actions'
import { useFormStyles } from './use-form-styles'
import { useListFile } from './use-list-file'

/** So many that are no phones are shown. */
const SHOWN = 5
/** What one batch has of its own. */
const noList = { text: '', file: '', lines: [] as NumberListLine[], sheet: '' }

/** C29–C33: a list, pasted, from a file or from a sheet of the workbook, with what is to be said of it. */
export function ImportForm({ open }: { open: OpenBook }) {
  const styles = useFormStyles()
  const pane = usePane()
  const { importing: words } = pane.words.pool
  const [given, setGiven] = useState(noList)
  const [facts, setFacts] = useState<BatchFacts>({ batch: '', source: '', collector: '', lawful: '', day: todayNow() })
  const sheets = useMemo(() => sheetsWithNumbers(open.book), [open])
  const list = useMemo(() => [...readNumberList(gridOfText(given.text)), ...given.lines, ...(sheets.find(({ sheet }) => sheet === given.sheet)?.list() ?? [])], [given, sheets])
  const plan = useMemo(() => planImport(list, phonesInPool(open.registers), facts), [list, open, facts])
  const add = async (): Promise<void> => {
    if (await importList(pane, list, facts)) setGiven(noList)
  }
  return (
    <div className={styles.form}>
      <Field label={words.paste}><Textarea className={styles.wide} value={given.text} onChange={(_, { value }) => setGiven({ ...given, text: value })} /></Field>
      <FileButton name={given.file} take={(file, lines) => setGiven({ ...given, file, lines })} />
      <Field label={words.sheet}>
        <Select value={given.sheet} onChange={(_, { value }) => setGiven({ ...given, sheet: value })}>
          <option value="">{words.noSheet}</option>
          {sheets.map(({ sheet }) => <option key={sheet} value={sheet}>{sheet}</option>)}
        </Select>
      </Field>
      <Facts facts={facts} change={setFacts} />
      <Told plan={plan} />
      <Button appearance="primary" disabledFocusable={pane.busy || !plan.complete || plan.lines.length === 0} onClick={() => void add()}>{words.button(plan.lines.length)}</Button>
    </div>
  )
}

function FileButton({ name, take }: { name: string; take: (file: string, lines: NumberListLine[]) => void }) {
  const { importing: words } = usePane().words.pool
  const read = useListFile()
  const input = useRef<HTMLInputElement>(null)
  const readFile = async (file: File | undefined): Promise<void> => {
    const lines = file ? await read(file) : null
    if (file && lines) take(file.name, lines)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    void readFile(event.dataTransfer.files[0])
  }
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Button onClick={() => input.current?.click()}>{words.file}</Button> <Text size={200}>{name}</Text>
      <input
        ref={input} type="file" accept=".xlsx,.xlsm,.xls,.et,.xlsb,.ods,.csv" hidden data-testid="number-files"
        onChange={({ target }) => {
          void readFile(target.files?.[0])
          target.value = ''
        }}
      />
    </div>
  )
}

function Facts({ facts, change }: { facts: BatchFacts; change: (facts: BatchFacts) => void }) {
  const styles = useFormStyles()
  const { importing: words } = usePane().words.pool
  const text = (field: 'batch' | 'collector' | 'lawful') => (
    <Field label={words[field]} required><Input className={styles.wide} value={facts[field]} onChange={(_, { value }) => change({ ...facts, [field]: value })} /></Field>
  )
  return (
    <>
      {text('batch')}
      <Field label={words.source} required>
        <Select value={facts.source} onChange={(_, { value }) => change({ ...facts, source: value })}>
          <option value="" />
          {SOURCES.map((source) => <option key={source} value={source}>{source}</option>)}
        </Select>
      </Field>
      {text('collector')}
      {text('lawful')}
      <DayInput label={words.date} value={facts.day} onChange={(day) => change({ ...facts, day })} />
    </>
  )
}

function Told({ plan: { read, lines, inBatch, inPool, bad, complete } }: { plan: ImportPlan }) {
  const { words: { pool: { importing: words }, listSeparator } } = usePane()
  const told = [
    ...(read > 0 ? [words.plan(lines.length, read)] : []), ...(inBatch > 0 ? [words.inBatch(inBatch)] : []), ...(inPool > 0 ? [words.inPool(inPool)] : []),
    ...(bad.length > 0 ? [words.bad(bad.length, bad.slice(0, SHOWN).join(listSeparator))] : []), ...(read > 0 && !complete ? [words.required] : []),
  ]
  return <div role="status">{told.map((line) => <Text key={line} block size={200}>{line}</Text>)}</div>
}
