import js from '@eslint/js'
import importPlugin from 'eslint-plugin-import'
import officeAddins from 'eslint-plugin-office-addins'
import tseslint from 'typescript-eslint'

/** Who may know whom: each room of src may import only the rooms before it. */
const ROOMS = ['text', 'policy', 'registers', 'ledger', 'i18n', 'sheets', 'files', 'formulas', 'jobs']
const KNOWS = {
  text: [],
  policy: ['text'],
  registers: ['text', 'policy'],
  ledger: ['text', 'policy', 'registers'],
  i18n: ['text', 'policy', 'registers', 'ledger', 'files'],
  sheets: ['text', 'policy', 'registers', 'ledger', 'i18n'],
  files: ['text', 'sheets'],
  formulas: ['text', 'policy', 'registers', 'ledger'],
  jobs: ['text', 'policy', 'registers', 'ledger', 'i18n', 'sheets', 'formulas'],
}

/** The same for the embedded host: it knows nothing of src but how files are read. */
const HOST_ROOMS = ['text', 'files', 'engine', 'model', 'wire', 'manifest', 'node', 'browser', 'server', 'report']
const HOST_KNOWS = {
  text: [],
  files: ['text'],
  engine: ['text'],
  model: ['text', 'engine'],
  wire: ['engine', 'model'],
  manifest: [],
  node: ['files', 'engine', 'model', 'wire'],
  browser: ['text', 'files', 'engine', 'model', 'wire', 'manifest'],
  server: ['manifest', 'browser'],
  report: ['model', 'wire'],
}

/** The add-in: the workbook's port, the functions and the commands know nothing of the pane, whose page loads them all. */
const ADDIN_ROOMS = ['excel', 'functions', 'commands', 'taskpane']
const ADDIN_KNOWS = { excel: [], functions: [], commands: [], taskpane: ['excel', 'functions', 'commands'] }

/** A zone for each room: what it may not import. */
const roomZones = (folder, rooms, knows) =>
  rooms.map((room) => ({
    target: `./${folder}/${room}`,
    from: rooms.filter((other) => other !== room && !knows[room].includes(other)).map((other) => `./${folder}/${other}`),
    message: `${folder}/${room} may know only: ${knows[room].join(', ') || 'nobody'}`,
  }))

const zones = [
  { target: './src', from: ['./addin', './cli', './host', './test', './scripts'] },
  { target: './addin', from: ['./cli', './host'] },
  { target: './cli', from: ['./addin', './host'] },
  { target: './host', from: ['./addin', './cli'] },
  { target: './host', from: './src', except: ['./files'] },
  ...roomZones('src', ROOMS, KNOWS),
  ...roomZones('host', HOST_ROOMS, HOST_KNOWS),
  ...roomZones('addin', ADDIN_ROOMS, ADDIN_KNOWS),
]

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { import: importPlugin },
    settings: {
      'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import/ignore': ['node_modules'],
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.mjs'] } },
    },
    rules: {
      'import/no-cycle': ['error', { ignoreExternal: true }],
      'import/no-restricted-paths': ['error', { zones }],
      'no-control-regex': 'off',
      complexity: ['error', 16],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*', 'fs', 'path', 'os', 'crypto', 'worker_threads'], message: 'src knows no Node.' },
            { group: ['office-js', 'react', 'react-dom', '@fluentui/*'], message: 'src knows no Office and no DOM.' },
            { regex: '^\\.\\./[^./]+/.+', message: "Import a room by its index, not by its file's name." },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'window', 'document', 'process', 'Buffer', 'Office', 'Excel', 'require'],
    },
  },
  {
    files: ['addin/**/*.ts', 'addin/**/*.tsx'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-eval': 'error',
      ...Object.fromEntries(
        ['call-sync-after-load', 'call-sync-before-read', 'load-object-before-read', 'no-context-sync-in-loop', 'no-empty-load', 'no-navigational-load', 'no-office-initialize', 'test-for-null-using-isNullObject'].map(
          (rule) => [`office-addins/${rule}`, 'error'],
        ),
      ),
    },
  },
  {
    files: ['host/**/*.ts'],
    ignores: ['host/browser/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@univerjs/*', 'rxjs'], allowTypeImports: true, message: "Univer's packages come by provideUniver: Node and browsers load other builds." }] },
      ],
    },
  },
  { files: ['test/**/*.ts'], rules: { complexity: 'off', 'max-lines-per-function': 'off' } },
  { files: ['scripts/**', '*.js', '*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', performance: 'readonly', Buffer: 'readonly', global: 'readonly' } } },
)
