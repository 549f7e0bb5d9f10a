// Draws the icons: each .svg of assets/icons as .png in the sizes Excel asks for. For those who change a drawing; the pictures are kept.
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const SIZES = [16, 32, 64, 80]
const folder = fileURLToPath(new URL('../assets/icons/', import.meta.url))

const { default: packaged } = await import('@sparticuz/chromium')
const browser = await chromium.launch({ executablePath: await packaged.executablePath(), args: ['--no-sandbox', '--no-zygote'] })
try {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
    const drawing = Buffer.from(readFileSync(join(folder, file))).toString('base64')
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } })
      await page.setContent(`<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`)
      await page.screenshot({ path: join(folder, `${basename(file, '.svg')}-${size}.png`), omitBackground: true })
      await page.close()
    }
  }
} finally {
  await browser.close()
}
