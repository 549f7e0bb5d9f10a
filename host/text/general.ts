/** Digits that Excel keeps of a number; what lies behind them is never shown. */
const PRECISION = 15
const SHOWN_DIGITS = 10
const MANTISSA_DIGITS = 6

/**
 * A number as the General format shows it in a column wide enough: up to 11 characters with the decimal point, else scientific
 * with six digits (`1.23457E+11`); below 0.0001 scientific.
 * Source: "Number format codes" and "Available number formats in Excel" (General), support.microsoft.com.
 */
export function formatGeneral(value: number): string {
  if (value === 0) return '0'
  const sign = value < 0 ? '-' : ''
  const size = Math.abs(value)
  if (size < 1e-4) return sign + scientific(size)
  const whole = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1
  const fixed = roundDecimals(size, Math.max(0, SHOWN_DIGITS - whole))
  if (fixed >= 1e11) return sign + scientific(size)
  const text = fixed.toFixed(Math.max(0, SHOWN_DIGITS - whole))
  return sign + (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
}

/** A number rounded to some decimals as Excel does it: halves away from zero, in the 15 decimal digits it keeps. */
export function roundDecimals(value: number, decimals: number): number {
  const size = Math.abs(value)
  if (size === 0 || !Number.isFinite(size)) return value
  const [mantissa = '', exponent = '0'] = size.toExponential(PRECISION - 1).split('e')
  const digits = Number(mantissa.replace('.', ''))
  const dropped = PRECISION - 1 - Number(exponent) - decimals
  if (dropped <= 0) return value
  if (dropped > PRECISION) return 0
  const unit = 10 ** dropped
  const kept = Math.floor(digits / unit) + (digits % unit >= unit / 2 ? 1 : 0)
  return Math.sign(value) * Number(`${kept}e${-decimals}`)
}

function scientific(size: number): string {
  const exponent = Math.floor(Math.log10(size))
  const rounded = roundDecimals(size, MANTISSA_DIGITS - 1 - exponent)
  const [mantissa = '', power = ''] = rounded.toExponential().split('e')
  const digits = power.replace(/^[+-]/, '').padStart(2, '0')
  return `${mantissa}E${power.startsWith('-') ? '-' : '+'}${digits}`
}
