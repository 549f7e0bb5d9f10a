import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

/** Where LibreOffice is installed, or `null`. */
export const libreOffice = PLACES.find((place) => existsSync(place)) ?? null

/** Opens a workbook in LibreOffice, reckons it anew and saves it as .xlsx into a folder. */
export function saveByLibreOffice(source: string, folder: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync(libreOffice!, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, source], { stdio: 'pipe' })
}
