import { Field, Input, makeStyles } from '@fluentui/react-components'
import { isoDate, readIsoDate, type Day } from '../../../src/text'

const useStyles = makeStyles({ input: { minWidth: '0', width: '134px' } })

interface DayInputProps {
  label: string
  value: Day | null
  onChange: (day: Day | null) => void
  hint?: string
  fault?: string
}

/** A day, chosen in the browser's own calendar. */
export function DayInput({ label, value, onChange, hint, fault }: DayInputProps) {
  const styles = useStyles()
  return (
    <Field label={label} size="small" {...(hint ? { hint } : {})} {...(fault ? { validationMessage: fault } : {})}>
      <Input
        type="date"
        size="small"
        className={styles.input}
        min="1980-01-01"
        max="2199-12-31"
        value={value === null ? '' : isoDate(value)}
        onChange={(_, { value: text }) => onChange(readIsoDate(text))}
      />
    </Field>
  )
}
