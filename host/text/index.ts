/** Pure text: addresses, number formats, formulas, Excel's rules about names and sizes. */
export * from './address'
export * from './file-form'
export * from './functions'
export * from './structured'
export * from './tokens'
