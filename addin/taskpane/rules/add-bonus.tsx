import { Button, Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { bonusId, type RuleLine } from '../../../src/jobs'
import { NEEDS, readNeed } from '../../../src/text'
import { usePane } from '../shell/pane-context'
import type { OpenBook } from '../store/book-store'
import { RuleEditor } from './rule-editor'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} 0` },
  product: { minWidth: 0 },
})

/** C21: a bonus for a product that has none yet. */
export function AddBonus({ priced, open }: { priced: readonly RuleLine[]; open: OpenBook }) {
  const styles = useStyles()
  const { words: { rules: words } } = usePane()
  const [product, setProduct] = useState<string | null>(null)
  const like = priced[0]
  if (!like) return null
  if (product === null) {
    return <Button appearance="subtle" icon={<AddRegular />} onClick={() => setProduct('')}>{words.addBonus}</Button>
  }
  const name = readNeed(product).value
  const known = priced.find((line) => line.product === name)
  const line: RuleLine = known ?? { ...like, id: bonusId(name), key: name, product: name, standard: null, now: null, versions: [] }
  return (
    <div className={styles.form} role="group" aria-label={words.addBonus}>
      <Field label={words.product}>
        <Combobox
          freeform
          className={styles.product}
          value={product}
          onChange={(event) => setProduct(event.target.value)}
          onOptionSelect={(_, { optionText }) => setProduct(optionText ?? '')}
        >
          {NEEDS.filter((need) => priced.every((one) => one.product !== need)).map((need) => <Option key={need}>{need}</Option>)}
        </Combobox>
      </Field>
      {name === '' ? <div><Button onClick={() => setProduct(null)}>{words.close}</Button></div> : <RuleEditor key={line.id} line={line} open={open} close={() => setProduct(null)} />}
    </div>
  )
}
