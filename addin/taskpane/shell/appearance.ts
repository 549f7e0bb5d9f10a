import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
import type { Language } from '../../../src/i18n'

export type Appearance = 'light' | 'dark' | 'contrast'

/** What the host says of its colours; some hosts say nothing. */
type OfficeTheme = Partial<Pick<Office.OfficeTheme, 'isDarkTheme' | 'bodyBackgroundColor'>> | null | undefined

const THEMES: Record<Appearance, Theme> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme }

/** The pane's language for a host's: Chinese of any kind, else English. */
export function languageOf(displayLanguage: string | undefined): Language {
  return /^zh(-|$)/i.test(displayLanguage ?? '') ? 'zh-CN' : 'en-US'
}

/** Light or dark as the host is, else as the system; high contrast on a dark ground as the system. */
export function appearanceOf(theme: OfficeTheme, system: { dark: boolean; contrast: boolean }): Appearance {
  const dark = theme?.isDarkTheme ?? (isDark(theme?.bodyBackgroundColor) ?? system.dark)
  return system.contrast && system.dark ? 'contrast' : dark ? 'dark' : 'light'
}

/** Whether a colour `#RRGGBB` is dark; `null` when it is none. */
function isDark(colour: string | undefined): boolean | null {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour ?? '')
  if (!match) return null
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128
}

const DARK = '(prefers-color-scheme: dark)'
const CONTRAST = '(forced-colors: active)'

/** The theme for the host's colours now, and for what the browser draws itself; follows the system's. */
export function useTheme(): { theme: Theme; colorScheme: 'light' | 'dark' } {
  const appearance = useSyncExternalStore(followSystem, () =>
    appearanceOf(Office.context.officeTheme, { dark: matchMedia(DARK).matches, contrast: matchMedia(CONTRAST).matches }),
  )
  return { theme: THEMES[appearance], colorScheme: appearance === 'light' ? 'light' : 'dark' }
}

function followSystem(changed: () => void): () => void {
  const queries = [DARK, CONTRAST].map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
