import { maskPhone, readPhone } from '../text'
import { maskedWord, readPhoneCell } from './arguments'
import { faultOf } from './fault'

/** A phone as people type it, in one form: its digits; '' for a blank. */
export function callPhone(text: unknown): string {
  const cell = readPhoneCell(text)
  if (cell === null) return ''
  const phone = readPhone(cell)
  if (phone === null) throw faultOf('na', 'phone', 'phone', maskedWord(cell))
  return phone
}

/** S24: a phone with its middle hidden, also one that is mistyped; '' for a blank. */
export function maskedPhone(text: unknown): string {
  const cell = readPhoneCell(text)
  return cell === null ? '' : maskPhone(readPhone(cell) ?? String(cell))
}
