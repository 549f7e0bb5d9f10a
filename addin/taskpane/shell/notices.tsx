import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { Wording } from '../../../src/i18n'
import type { ShownNotice } from './use-notices'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`, flexShrink: 0 },
  text: { display: 'block', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
})

/** Messages at the top of the pane; a screen reader hears each as it comes. */
export function Notices({ notices, dismiss, words }: { notices: readonly ShownNotice[]; dismiss: (id: number) => void; words: Wording['shell'] }) {
  const styles = useStyles()
  return (
    <div role="log" aria-label={words.notices} aria-live="polite" className={styles.list}>
      {notices.map(({ id, intent, title, text, action }) => (
        <MessageBar key={id} intent={intent} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{title}</MessageBarTitle>
            {text ? <span className={styles.text}>{text}</span> : null}
          </MessageBarBody>
          <MessageBarActions
            containerAction={<Button appearance="transparent" aria-label={words.dismiss} icon={<DismissRegular />} onClick={() => dismiss(id)} />}
          >
            {action ? (
              <Button
                onClick={() => {
                  dismiss(id)
                  action.perform()
                }}
              >
                {action.label}
              </Button>
            ) : null}
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  )
}
