import { createRoot } from 'react-dom/client'
import { App } from './app'

/** The add-in's only page: with the shared runtime it also answers the ribbon, the keys and the custom functions. */
void Office.onReady(() => {
  createRoot(document.getElementById('root')!).render(<App />)
})
