const DIGIT = /[\d０-９]/g

/** A phone as it is written, spaces and wide digits and all, with its middle hidden: `１３９ ****-0001`. */
export function maskWritten(text: string): string {
  const count = text.match(DIGIT)?.length ?? 0
  if (count < 7) return text
  const tail = Math.min(4, count - 7)
  let seen = 0
  return text.replace(DIGIT, (digit) => (seen++ < 3 || seen > count - tail ? digit : '*'))
}
