import { Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { mondayOf } from '../../../src/registers'
import { isoDate, readIsoDate } from '../../../src/text'
import { usePane } from '../shell/pane-context'
import type { WeekDesk } from './use-desk'

const OTHER = 'other'
const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  select: { minWidth: 0, '& select': { width: '100%' } },
  note: { color: tokens.colorNeutralForeground3 },
})

/** The week to report: the latest by itself, one with calls, or any other. */
export function WeekChoice({ state, week, setWeek }: WeekDesk) {
  const styles = useStyles()
  const { words } = usePane()
  const [other, setOther] = useState(false)
  const preview = state.answer?.preview ?? null
  const weeks = preview?.weeks ?? []
  const listed = week !== null && weeks.some(({ monday }) => monday === week)
  const isOther = other || (week !== null && !listed)
  const latest = preview?.choice.why === 'latest' ? preview.choice : null

  const choose = (value: string): void => {
    setOther(value === OTHER)
    if (value !== OTHER) setWeek(value === '' ? null : Number(value))
  }
  return (
    <div className={styles.box}>
      <Field label={words.week.week}>
        <Select className={styles.select} value={isOther ? OTHER : week === null ? '' : String(week)} onChange={(_, { value }) => choose(value)}>
          <option value="">{latest ? words.week.latest(isoDate(latest.monday), isoDate(latest.monday + 6)) : words.week.latestOfAll}</option>
          {weeks.map(({ monday, calls }) => (
            <option key={monday} value={monday}>{words.week.option(isoDate(monday), isoDate(monday + 6), calls)}</option>
          ))}
          <option value={OTHER}>{words.week.otherWeek}</option>
        </Select>
      </Field>
      {isOther && (
        <Field label={words.week.anyDay}>
          <Input
            type="date"
            defaultValue={week === null ? '' : isoDate(week)}
            onChange={(_, { value }) => {
              const day = readIsoDate(value)
              if (day !== null) setWeek(mondayOf(day))
            }}
          />
        </Field>
      )}
      {latest?.passedOver.map(({ monday, calls }) => (
        <Text key={monday} size={200} className={styles.note}>{words.week.passedOver(isoDate(monday), calls)}</Text>
      ))}
    </div>
  )
}
