import { X509Certificate, createPrivateKey } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCA, createCert } from 'mkcert'

/** What Office's own tools install with the system's trust, in this folder of the person's home. */
const OFFICE_FOLDER = '.office-addin-dev-certs'
const OWN_FOLDER = '.workbook-host-certs'
const VALID_DAYS = 365
const DAY_MS = 86_400_000

/** A key and certificate for https://localhost, both PEM. */
export interface Certificate {
  key: string
  cert: string
  /** made by Office's tools, which had the system trust it; otherwise a browser warns of it once */
  installed: boolean
}

/**
 * The certificate Office's development tools left in the home folder, else one made here, kept in the home folder (or the folder for
 * temporary files where that cannot be written) and used again while it is valid. Touches no trust store, asks nothing, sends nothing.
 */
export async function developmentCertificate(home = homedir(), temporary = tmpdir()): Promise<Certificate> {
  const installed = readCertificate(join(home, OFFICE_FOLDER))
  if (installed) return { ...installed, installed: true }
  const folders = [join(home, OWN_FOLDER), join(temporary, OWN_FOLDER)]
  for (const folder of folders) {
    const known = readCertificate(folder)
    if (known) return { ...known, installed: false }
  }
  const made = await makeCertificate()
  folders.some((folder) => keepCertificate(folder, made))
  return { ...made, installed: false }
}

type Pair = Pick<Certificate, 'key' | 'cert'>

/** What a folder holds, if it belongs together, is for localhost and holds for another day. */
function readCertificate(folder: string): Pair | undefined {
  try {
    const key = readFileSync(join(folder, 'localhost.key'), 'utf8')
    const cert = readFileSync(join(folder, 'localhost.crt'), 'utf8')
    const parsed = new X509Certificate(cert)
    const lasts = Date.parse(parsed.validFrom) <= Date.now() && Date.parse(parsed.validTo) > Date.now() + DAY_MS
    return lasts && parsed.checkHost('localhost') && parsed.checkPrivateKey(createPrivateKey(key)) ? { key, cert } : undefined
  } catch {
    return undefined
  }
}

async function makeCertificate(): Promise<Pair> {
  const organization = 'Workbook host for development'
  const ca = await createCA({ organization, countryCode: 'CN', state: '-', locality: '-', validity: VALID_DAYS })
  return createCert({ ca, domains: ['localhost', '127.0.0.1'], validity: VALID_DAYS })
}

function keepCertificate(folder: string, { key, cert }: Pair): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, 'localhost.key'), key, { mode: 0o600 })
    writeFileSync(join(folder, 'localhost.crt'), cert)
    return true
  } catch {
    return false
  }
}
