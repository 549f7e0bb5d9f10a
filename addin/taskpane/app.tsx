import { FluentProvider, Spinner, Tab, TabList, webLightTheme } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { Tab as TabName } from './shell/pane-context'

const TABS: Record<TabName, React.LazyExoticComponent<React.ComponentType>> = {
  today: lazy(() => import('./today/tab')),
  check: lazy(() => import('./check/tab')),
  week: lazy(() => import('./week/tab')),
  rules: lazy(() => import('./rules/tab')),
}

export function App() {
  const [tab, setTab] = useState<TabName>('today')
  const Shown = TABS[tab]
  return (
    <FluentProvider theme={webLightTheme}>
      <TabList selectedValue={tab} onTabSelect={(_, { value }) => setTab(value as TabName)}>
        {(Object.keys(TABS) as TabName[]).map((name) => (
          <Tab key={name} value={name}>{name}</Tab>
        ))}
      </TabList>
      <Suspense fallback={<Spinner />}>
        <Shown />
      </Suspense>
    </FluentProvider>
  )
}
