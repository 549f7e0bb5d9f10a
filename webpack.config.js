import { EsbuildPlugin } from 'esbuild-loader'
import HtmlWebpackPlugin from 'html-webpack-plugin'
import { fileURLToPath } from 'node:url'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))

/** What the oldest web view of an Excel with custom functions knows (Safari 14 of Excel 2021 on a Mac). */
const TARGET = 'es2021'

/**
 * What the pane's page may load and do: its own folder's files and office.js, no text made into code, no other place asked.
 * Fluent writes its styles into the page, so those are allowed inline.
 */
const policyOf = (officeJsUrl) => {
  const officeJs = new URL(officeJsUrl, 'https://localhost').origin
  return [
    "default-src 'none'",
    `script-src 'self'${officeJs === 'https://localhost' ? '' : ` ${officeJs}`}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** webpack's settings for the add-in: one page with its script, and the parts it loads when they are needed. */
export const addinConfig = ({ outdir, officeJsUrl }) => ({
  mode: 'production',
  context: path('.'),
  target: ['web', TARGET],
  entry: { taskpane: './addin/taskpane/index.tsx' },
  output: {
    path: outdir,
    filename: '[name].js',
    chunkFilename: 'parts/[name]-[contenthash:8].js',
    workerChunkLoading: 'import-scripts',
    publicPath: 'auto',
  },
  devtool: false,
  resolve: {
    extensions: ['.tsx', '.ts', '.mjs', '.js'],
    // exceljs's own browser build makes code out of text; this one, without old browsers' crutches, does not.
    alias: { exceljs$: path('node_modules/exceljs/dist/exceljs.bare.min.js') },
  },
  module: { rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: TARGET, jsx: 'automatic' } }] },
  optimization: { minimizer: [new EsbuildPlugin({ target: TARGET, legalComments: 'none' })] },
  performance: { hints: false },
  plugins: [
    new HtmlWebpackPlugin({
      filename: 'taskpane.html',
      template: './addin/taskpane/taskpane.html',
      scriptLoading: 'defer',
      hash: true,
      minify: false,
      templateParameters: { officeJsUrl, policy: policyOf(officeJsUrl) },
    }),
  ],
})
