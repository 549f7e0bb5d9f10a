import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseManifest } from '../manifest'

/** Where Microsoft serves the client; the same files stand here at `/office-js/`. */
const CLIENT_ADDRESS = /https:\/\/appsforoffice(?:\.cdn\.partner\.office365\.cn\/appsforoffice|\.microsoft\.com)\/lib\/(?:1|1\.1|beta)\/hosted\/(?=office(?:\.debug)?\.js)/g

/** An add-in to serve: its manifest, and the folder its pages are in. */
export interface ServedAddin {
  /** the manifest as it reads from this server: its own origin became the server's */
  manifest(origin: string): string
  /** the path on the server under which the folder stands, with a slash at its end */
  base: string
  folder: string
}

/**
 * Reads a manifest. Its folder is served where the manifest says the task pane's page is: with `…/addin/taskpane.html` as the source
 * location, the manifest's folder stands at `/addin/`.
 * @throws ManifestError
 */
export function readAddin(manifestPath: string): ServedAddin {
  const xml = readFileSync(manifestPath, 'utf8')
  const source = new URL(parseManifest(xml, 'zh-CN').sourceLocation)
  return {
    manifest: (origin) => xml.replaceAll(`"${source.origin}/`, `"${origin}/`),
    base: source.pathname.replace(/[^/]*$/, ''),
    folder: dirname(resolve(manifestPath)),
  }
}

/** A page that asks Microsoft for the client gets the same client from this server: nothing is asked of another place. */
export function localClient(html: string): string {
  return html.replace(CLIENT_ADDRESS, '/office-js/')
}
