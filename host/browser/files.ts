import { element } from './dom'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Of all but the first two, values alone are read. */
const ENDINGS = ['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods', '.csv']

/** Asks for a workbook file; nothing when the person changes their mind. */
export function pickFile(): Promise<File | undefined> {
  const input = element('input', { type: 'file', accept: ENDINGS.join(), hidden: true })
  document.body.append(input)
  return new Promise((resolve) => {
    const done = () => {
      resolve(input.files?.[0])
      input.remove()
    }
    input.addEventListener('change', done)
    input.addEventListener('cancel', done)
    input.click()
  })
}

/** A file from an address. @throws Error when it is not to be had */
export async function fetchFile(url: string, name: string): Promise<File> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return new File([await answer.blob()], name)
}

/** The name under which a file is saved: always an .xlsx. */
export const savedName = (name: string): string => `${name.replace(/\.[^.]*$/, '')}.xlsx`

/** Hands a file to the browser's downloads. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: XLSX }))
  element('a', { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Takes files dropped anywhere on the page, and shows while one hovers that it may be dropped. */
export function acceptDrops(hint: string, opened: (file: File) => void): void {
  const veil = element('div', { class: 'drop-veil', hidden: true }, hint)
  document.body.append(veil)
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  addEventListener('dragenter', (event) => (veil.hidden = !hasFiles(event)))
  addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault())
  veil.addEventListener('dragleave', () => (veil.hidden = true))
  addEventListener('drop', (event) => {
    veil.hidden = true
    if (!hasFiles(event)) return
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file) opened(file)
  })
}
