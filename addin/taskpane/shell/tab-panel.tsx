import { Button, makeStyles, Spinner, Text, Title3, tokens } from '@fluentui/react-components'
import { Component, lazy, Suspense, useMemo, useState, type ComponentType, type ReactNode } from 'react'
import type { Wording } from '../../../src/i18n'

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  failed: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
})

interface PanelProps {
  id: string
  labelledBy: string
  shown: boolean
  load: () => Promise<{ default: ComponentType }>
  words: Wording['shell']
}

/** A page of the pane. Once opened it stays, out of sight, with what was done on it. */
export function TabPanel({ id, labelledBy, shown, load, words }: PanelProps) {
  const styles = useStyles()
  const [attempt, setAttempt] = useState(0)
  // A lazy component remembers that it could not be loaded: trying again takes a new one.
  const Page = useMemo(() => lazy(load), [load, attempt])
  return (
    <section role="tabpanel" id={id} aria-labelledby={labelledBy} hidden={!shown} className={shown ? styles.panel : ''}>
      <Fence key={attempt} words={words} again={() => setAttempt((before) => before + 1)}>
        <Suspense fallback={<Spinner label={words.opening} />}>
          <Page />
        </Suspense>
      </Fence>
    </section>
  )
}

interface FenceProps {
  words: Wording['shell']
  again: () => void
  children: ReactNode
}

/** Keeps a page that fails from taking the others with it. */
class Fence extends Component<FenceProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const { words, again, children } = this.props
    return this.state.failed ? <Failed words={words} again={again} /> : children
  }
}

function Failed({ words, again }: Omit<FenceProps, 'children'>) {
  const styles = useStyles()
  return (
    <div role="alert" className={styles.failed}>
      <Title3>{words.tabFailed}</Title3>
      <Text>{words.tabFailedText}</Text>
      <Button appearance="primary" onClick={again}>
        {words.tryAgain}
      </Button>
    </div>
  )
}
