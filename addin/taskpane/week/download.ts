const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Long enough for a slow disk; the bytes are let go of afterwards. */
const KEPT_FOR = 60_000

/** Hands a workbook's bytes to the browser's own saving. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR)
}
