/** A sheet's id as Excel on the web gives them: `{XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX}`. */
export function newSheetId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`
}

/** An id for a rule, a table, a name. */
export function newId(): string {
  return crypto.randomUUID()
}
