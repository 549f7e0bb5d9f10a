import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { developmentCertificate, startServer } from '../../../host/server'
import type { RunningServer } from '../../../host/server'

const folder = mkdtempSync(join(tmpdir(), 'host-server-'))
const page = join(folder, 'page')
const manifest = fileURLToPath(new URL('../addin/manifest.xml', import.meta.url))
let server: RunningServer

beforeAll(async () => {
  mkdirSync(page)
  writeFileSync(join(page, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  server = await startServer({ port: 0, certificate: await developmentCertificate(folder, folder), page, manifest })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

function get(path: string, method = 'GET'): Promise<{ status: number; type: string; policy: string; text: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.origin)
    const asked = request({ host: 'localhost', port, path, method, rejectUnauthorized: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', policy: String(answer.headers['content-security-policy'] ?? ''), text }),
      )
    })
    asked.on('error', reject).end()
  })
}

describe('the server', () => {
  it('serves the page, which may load from this server only', async () => {
    expect(await get('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
    expect((await get('/?lang=en-US')).policy).toContain("default-src 'self'")
  })

  it('serves Office.js as it is in its package', async () => {
    const { text } = await get('/office-js/office.js')
    expect(text).toBe(readFileSync(new URL('../../../node_modules/@microsoft/office-js/dist/office.js', import.meta.url), 'utf8'))
  })

  it("serves an add-in's manifest with this server as its origin, and its pages where the manifest says", async () => {
    const { text } = await get('/host/manifest.xml')
    expect(text).toContain(`"${server.origin}/addin/taskpane.html"`)
    expect(text).not.toContain('localhost:3000')
    expect(await get('/addin/taskpane.html')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
    expect(await get('/addin/icons/pane-32.png')).toMatchObject({ status: 200, type: 'image/png' })
  })

  it.each(['/host/../secret.txt', '/host/%2e%2e/secret.txt', '/host/..%2fsecret.txt', '/host/..%5csecret.txt', '/host/%00', '/%', '/nothing', '/addin/', '/office-js/'])(
    'serves nothing at %s',
    async (path) => expect((await get(path)).status).toBe(404),
  )

  it('answers no other method', async () => {
    expect((await get('/', 'POST')).status).toBe(404)
    expect(await get('/', 'HEAD')).toMatchObject({ status: 200, text: '' })
  })

  it('serves an add-in from where a public manifest has it, and the client in place of Microsoft’s address', async () => {
    const other = join(folder, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'manifest.xml'), readFileSync(manifest, 'utf8').replaceAll('https://localhost:3000/addin/', 'https://example.org/deep/place/'))
    writeFileSync(join(other, 'taskpane.html'), '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>')
    const first = server
    server = await startServer({ port: 0, certificate: await developmentCertificate(folder, folder), page, manifest: join(other, 'manifest.xml') })
    expect((await get('/host/manifest.xml')).text).toContain(`"${server.origin}/deep/place/taskpane.html"`)
    expect((await get('/deep/place/taskpane.html')).text).toBe('<script src="/office-js/office.js"></script>')
    writeFileSync(join(other, 'taskpane.html'), '<script src="https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"></script>')
    expect((await get('/deep/place/taskpane.html')).text).toBe('<script src="/office-js/office.js"></script>')
    await server.close()
    server = first
  })

  it("serves more files by their paths, before the add-in's own, and nothing beside them", async () => {
    const book = join(folder, '登记册.xlsx')
    writeFileSync(book, 'book')
    const first = server
    const files = { '/open/登记册.xlsx': book, '/addin/taskpane.html': book }
    server = await startServer({ port: 0, certificate: await developmentCertificate(folder, folder), page, manifest, files })
    expect(await get(`/open/${encodeURIComponent('登记册.xlsx')}`)).toMatchObject({ status: 200, text: 'book' })
    expect((await get('/addin/taskpane.html')).text).toBe('book')
    for (const path of ['/open/secret.txt', '/open/', '/open/../secret.txt', '/toString']) expect((await get(path)).status).toBe(404)
    await server.close()
    server = first
  })
})

describe('the certificate', () => {
  it('is made once and used again', async () => {
    const made = await developmentCertificate(folder, folder)
    expect(made.installed).toBe(false)
    expect(await developmentCertificate(folder, folder)).toEqual(made)
  })

  it("is that of Office's tools where they left one", async () => {
    const { key, cert } = await developmentCertificate(folder, folder)
    const home = join(folder, 'home')
    mkdirSync(join(home, '.office-addin-dev-certs'), { recursive: true })
    writeFileSync(join(home, '.office-addin-dev-certs', 'localhost.key'), key)
    writeFileSync(join(home, '.office-addin-dev-certs', 'localhost.crt'), cert)
    expect(await developmentCertificate(home, folder)).toEqual({ key, cert, installed: true })
  })

  it('is made anew where what is kept is no certificate, and in the folder for temporary files where the home cannot be written', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'host-certificate-'))
    writeFileSync(join(temporary, 'file'), '')
    const made = await developmentCertificate(join(temporary, 'file'), temporary)
    writeFileSync(join(temporary, '.workbook-host-certs', 'localhost.crt'), 'spoiled')
    const again = await developmentCertificate(join(temporary, 'file'), temporary)
    expect(again.cert).not.toBe(made.cert)
    rmSync(temporary, { recursive: true })
  })
})
