import { makeStyles, tokens } from '@fluentui/react-components'

/** How the forms of this page stand: in one column, as wide as the pane. */
export const useFormStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalM, minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  narrow: { minWidth: 0, width: '110px' },
  wide: { minWidth: 0, width: '100%' },
})
