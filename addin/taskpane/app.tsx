import { FluentProvider, makeStyles, Tab as TabButton, TabList, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useMemo, useRef, useState, type ComponentType } from 'react'
import { wordingOf } from '../../src/i18n'
import type { Workbook } from '../../src/port'
import { languageOf, useTheme } from './shell/appearance'
import { commandTarget } from './shell/command-target'
import { JobBar } from './shell/job-bar'
import { LedgerState } from './shell/ledger-state'
import { Notices } from './shell/notices'
import { PaneProvider, type PaneContext, type Tab } from './shell/pane-context'
import { paneIsThere } from './shell/pane-target'
import { TabPanel } from './shell/tab-panel'
import { useHostNotices } from './shell/use-host-notices'
import { useJobs } from './shell/use-jobs'
import { useNotices } from './shell/use-notices'
import { createBookStore } from './store/create-book-store'

/** Each page is fetched when it is first looked at. */
const TABS: Record<Tab, () => Promise<{ default: ComponentType }>> = {
  today: () => import('./today/tab'),
  check: () => import('./check/tab'),
  week: () => import('./week/tab'),
  month: () => import('./month/tab'),
  numbers: () => import('./numbers/tab'),
  rules: () => import('./rules/tab'),
}
const TAB_NAMES = Object.keys(TABS) as Tab[]

const useStyles = makeStyles({
  root: { height: '100%', minWidth: '300px', display: 'flex', flexDirection: 'column', overflowX: 'hidden' },
  head: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
})

/** The pane: its pages, the messages, the job under way; and what every page has at hand. */
export function App({ workbook }: { workbook: Workbook }) {
  const styles = useStyles()
  const { theme, colorScheme } = useTheme()
  const pane = usePaneContext(workbook)
  const { tab, goTo } = pane.context
  const words = pane.context.words.shell
  const [opened, setOpened] = useState<readonly Tab[]>([tab])
  if (!opened.includes(tab)) setOpened([...opened, tab])
  useEffect(() => {
    document.documentElement.lang = pane.context.language
    document.title = words.name
  }, [pane.context.language, words])

  return (
    <FluentProvider theme={theme} lang={pane.context.language} className={styles.root} style={{ colorScheme }}>
      <PaneProvider value={pane.context}>
        <header className={styles.head}>
          <TabList aria-label={words.tabList} selectedValue={tab} onTabSelect={(_, { value }) => goTo(value as Tab)}>
            {TAB_NAMES.map((name) => (
              <TabButton key={name} id={`tab-${name}`} value={name} aria-controls={`page-${name}`}>
                {words.tabs[name]}
              </TabButton>
            ))}
          </TabList>
        </header>
        <JobBar job={pane.job} cancel={pane.cancel} words={words} />
        <Notices notices={pane.notices} dismiss={pane.dismiss} words={words} />
        <LedgerState />
        {TAB_NAMES.filter((name) => opened.includes(name)).map((name) => (
          <TabPanel key={name} id={`page-${name}`} labelledBy={`tab-${name}`} shown={name === tab} load={TABS[name]} words={words} />
        ))}
      </PaneProvider>
    </FluentProvider>
  )
}

function usePaneContext(workbook: Workbook) {
  const language = languageOf(Office.context.displayLanguage)
  const words = wordingOf(language)
  const [store] = useState(() => createBookStore(workbook))
  const [tab, goTo] = useState<Tab>('today')
  const { notices, notify, dismiss } = useNotices()
  const { job, run, cancel } = useJobs(words, notify)
  const busy = job !== null
  const context = useMemo<PaneContext>(
    () => ({ workbook, store, words, language, tab, goTo, run, busy, notify }),
    [workbook, store, words, language, tab, run, busy, notify],
  )
  useHostNotices(context)
  useCommands(context)
  return { context, notices, dismiss, job, cancel }
}

/** Answers the ribbon and the keys with the pane as it is then. */
function useCommands(context: PaneContext): void {
  const latest = useRef(context)
  latest.current = context
  const current = useCallback(() => latest.current, [])
  useEffect(() => paneIsThere(commandTarget(current)), [current])
}
