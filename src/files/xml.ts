const ESCAPES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }
/** What XML cannot hold. */
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text without what XML cannot hold: each such character becomes the one that stands for it. */
export function xmlSafe(text: string): string {
  return text.replace(NO_XML, '\ufffd')
}

/** Text as it stands in an element or an attribute. */
export function escapeXml(text: string): string {
  return xmlSafe(text).replace(/[<>&"]/g, (char) => ESCAPES[char]!)
}
