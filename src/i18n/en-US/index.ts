import type { FileFaultCode } from '../../files'
import type { DealState, Verdict } from '../../ledger'
import type { ProblemCode } from '../../registers'
import type { Wording } from '../zh-CN'
import { attendance } from './attendance'
import { charts } from './charts'
import { check } from './check'
import { faults } from './faults'
import { followUp } from './follow-up'
import { formulas } from './formulas'
import { month } from './month'
import { monthPage } from './month-page'
import { privacy } from './privacy'
import { pool } from './pool'
import { records } from './records'
import { reviewProblems, reviews } from './reviews'
import { rules } from './rules'
import { shell } from './shell'
import { template } from './template'
import { today } from './today'
import { week } from './week'
import { many } from './many'

type Facts = Record<string, string | number>
const fact = (facts: Facts, key: string): string => String(facts[key] ?? '')


/** Columns and feet by name, with the head to look for on a Chinese sheet. */
const FIGURES: Record<string, string> = {
  rows: 'Rows', calls: 'Calls (电开数量)', connected: 'Connectable (可拨通)', answered: 'Answered (有效电话)', intent: 'Intent customers (意向客户)',
  visits: 'Visits (到访量)', deals: 'Deals (成交量)', result: 'Result (拨打结果)', grade: 'Grade (意向等级)', source: 'Source (资源来源)',
}
const figureName = (figure: string): string => FIGURES[figure] ?? (/^[A-D]$/.test(figure) ? `Grade ${figure}` : figure)

/** A status with the word to look for on a Chinese sheet. */
const STATUSES: Record<string, string> = { 迟到: 'late (迟到)', 早退: 'left early (早退)', 旷工: 'absent (旷工)' }
const status = (facts: Facts): string => STATUSES[fact(facts, 'status')] ?? fact(facts, 'status')

const problems: Record<ProblemCode, { label: string; text: (facts: Facts) => string }> = {
  'phone-invalid': { label: 'Invalid phone', text: () => 'Not a mobile or landline number: the row does not count. Please complete the number.' },
  'date-invalid': { label: 'Invalid date', text: () => 'The date cannot be read. A bad call or registration date voids the row, any other date only itself.' },
  'grade-invalid': { label: 'Invalid grade', text: () => 'A grade is A, B, C or D: this one does not count, the call does.' },
  'grade-without-answer': { label: 'Grade, no answer', text: () => 'No grade without an answer; a rejected call (拒接) can only be D. This grade does not count.' },
  'result-missing': { label: 'Result missing', text: () => 'Neither result nor grade: counts as a call, not as connectable.' },
  'result-invalid': { label: 'Invalid result', text: () => 'Not one of the eight results: counts as a call, not as connectable.' },
  'caller-missing': { label: 'Caller missing', text: () => 'Nobody is named who called or registered: the row does not count.' },
  'result-assumed': { label: 'Taken as answered', text: () => 'No result but a grade: taken as answered (接通).' },
  'source-unknown': { label: 'Unknown source', text: () => 'The source is not on the list: counted as written.' },
  'source-missing': { label: 'Source missing', text: () => 'No source is given.' },
  'need-unknown': { label: 'Unknown need', text: () => 'The need is not on the list: counted as written.' },
  'yes-no-unclear': { label: 'Yes or no unclear', text: () => 'Neither yes nor no: taken as blank. Please write yes (是) or no (否).' },
  'status-unknown': { label: 'Unknown status', text: () => 'Not one of the seven attendance entries: taken as no attendance.' },
  'number-unclear': { label: 'Number unclear', text: () => 'No whole number can be read.' },
  'time-unclear': { label: 'Unclear time', text: () => 'Not a time of day, so lateness is not reckoned from it. Write 9:00.' },
  'column-missing': { label: 'Column missing', text: (f) => `The table has no column for this: ${figureName(fact(f, 'field'))}.` },
  'rule-unknown': { label: 'Unknown rule', text: () => 'There is no rule with this number: the row has no effect.' },
  'rule-value': { label: 'Invalid rule value', text: () => 'This value cannot be used: the rule stays as it was.' },
  'rule-date': { label: 'Invalid rule date', text: () => 'The date from which the rule holds cannot be read: the row has no effect.' },
  'total-differs': { label: 'Total differs', text: (f) => `${figureName(fact(f, 'figure'))}: typed ${fact(f, 'typed')}, by the rows ${fact(f, 'derived')}. The rows hold.` },
  'ledger-differs': { label: 'Ledger differs', text: (f) => `${figureName(fact(f, 'figure'))}: ledger ${fact(f, 'typed')}, by the rows ${fact(f, 'derived')}. The rows hold.` },
  'sheets-overlap': { label: 'Sheets overlap', text: (f) => `The same caller and day stand in "${fact(f, 'sheet')}" of ${fact(f, 'file')}: ${many(fact(f, 'equal'), 'equal row counts', 'equal rows count')} only once.` },
  'attendance-conflict': { label: 'Attendance differs', text: (f) => `${fact(f, 'caller')} has two attendance entries for ${fact(f, 'date')}: the later row holds.` },
  'attendance-assumed-absent': { label: 'Assumed absent', text: (f) => `${fact(f, 'caller')} has neither attendance nor calls on ${fact(f, 'date')}: taken as absent (旷工). If it was rest or leave, please add the attendance.` },
  'rest-days': { label: 'Rest days differ', text: (f) => `${fact(f, 'caller')} has ${many(fact(f, 'rest'), 'rest day')} this week and should have ${fact(f, 'due')}.` },
  'clock-late': { label: 'Late by the clock', text: (f) => `${fact(f, 'caller')} is entered as present on ${fact(f, 'date')} and clocked in at ${fact(f, 'in')}: ${many(fact(f, 'late'), 'minute')} late (due ${fact(f, 'start')}).` },
  'clock-early': { label: 'Early by the clock', text: (f) => `${fact(f, 'caller')} is entered as present on ${fact(f, 'date')} and clocked out at ${fact(f, 'out')}: ${many(fact(f, 'early'), 'minute')} early (due ${fact(f, 'end')}).` },
  'clock-differs': { label: 'Clock disagrees', text: (f) => `${fact(f, 'caller')} is entered as ${status(f)} on ${fact(f, 'date')}, which the clock (${[fact(f, 'in'), fact(f, 'out')].filter(Boolean).join(', ')}) does not show (due ${fact(f, 'start')} to ${fact(f, 'end')}).` },
  'clock-missing': { label: 'No clock time', text: (f) => `${fact(f, 'caller')} is entered as ${status(f)} on ${fact(f, 'date')} without a clock time: the minutes are not known.` },
  'clock-twisted': { label: 'Clock order wrong', text: (f) => `${fact(f, 'caller')} clocked in at ${fact(f, 'in')} and out at ${fact(f, 'out')} on ${fact(f, 'date')}: not after it, so neither late nor early is counted.` },
  'roster-conflict': { label: 'Roster differs', text: () => 'The roster says two things of one person: the first one read holds.' },
  'caller-not-on-roster': { label: 'Not on the roster', text: (f) => `${fact(f, 'caller')} is not on the roster: check the name or add it to the roster (花名册).` },
  'group-unknown': { label: 'Group unknown', text: (f) => `It is not known which group ${fact(f, 'caller')} belongs to: add a group column (组别) or a roster (花名册).` },
  'sms-missing': { label: 'No SMS', text: (f) => `This grade ${fact(f, 'grade')} customer got no SMS that day.` },
  'appointment-missing': { label: 'A, no appointment', text: () => 'This grade A customer has no appointment in the visit register (登记表).' },
  'customer-claimed': { label: 'Conflict', text: (f) => `${fact(f, 'owner')} registered this customer first and is the owner: no visit or deal counts for this entry.` },
  'customer-ruled': { label: 'Conflict, ruled', text: (f) => `It was ruled that ${fact(f, 'owner')} owns this customer: no visit or deal counts for this entry.` },
  'ruling-unknown': { label: 'Ruling unmatched', text: (f) => `${fact(f, 'owner')} has registered no customer with this phone: the ruling has no effect. Check the phone and the owner (归属).` },
  'deal-not-counted': { label: 'Deal not counted', text: () => 'The visit does not count, so the deal earns no bonus.' },
  'deal-without-product': { label: 'Deal, no product', text: () => 'No product is given: the deal does not count.' },
  'deal-without-date': { label: 'Deal, no date', text: () => 'No deal date is given: the deal does not count.' },
  'deal-without-price': { label: 'No bonus set', text: () => 'The rules set no bonus for this product: it earns ¥0.' },
  'arrival-before-registration': { label: 'Arrival too early', text: () => 'The visit is dated before its registration: please check.' },
  'number-given-twice': { label: 'Two callers', text: (f) => `${fact(f, 'owner')} has not returned this number, and ${fact(f, 'caller')} was given it too.` },
  'number-blocked-called': { label: 'Blocked, called', text: (f) => `The pool (资源库) says not to call this number, and ${fact(f, 'caller')} did.` },
  'number-owned': { label: "Another's customer", text: (f) => `${fact(f, 'owner')} registered this customer before, and ${fact(f, 'caller')} was given the number.` },
  'number-too-old': { label: 'Number too old', text: (f) => `Obtained on ${fact(f, 'date')} from a visitor, a caller or an outing: older than the rule allows when it was given out.` },
  'number-lawful-missing': { label: 'No lawful note', text: () => 'Nothing says by what right this number is used.' },
  'number-date-missing': { label: 'No date obtained', text: () => 'Nothing says when this number was obtained, so its age is unknown.' },
  ...reviewProblems,
}

const fileFaults: Record<FileFaultCode, string> = {
  empty: 'the file is empty; export or copy it again',
  'cut-off': 'the file is incomplete or damaged; open it in Excel and save it as .xlsx, or copy it again',
  'not-a-workbook': 'not a workbook; save it as .xlsx',
  password: 'it needs a password to open; remove the password in Excel and save it again',
  'too-large': 'too large when unpacked; delete blank formatted areas or split the file',
  'no-register': 'no register in it; it needs the heads of a call register (管控表), visit register (登记表), roster (花名册) or attendance sheet (考勤)',
  unreadable: 'it cannot be read; open it in Excel and save it as .xlsx',
  'needs-xlsx': 'this format cannot be read; save it as .xlsx',
}

const verdicts: Record<Verdict, string> = {
  counted: 'Counted',
  'not-arrived': 'Did not come: invite again',
  'arrives-later': 'Comes after this week',
  'not-contacted': 'Walk-in, caller not contacted',
  'no-host': 'No host named',
  'not-signed': 'Host did not sign',
  claimed: 'Conflict, owned by',
  ruled: 'Conflict, ruled for',
  repeat: 'Customer already counted',
}

/** They stand behind a verdict: `Counted; deal after this week`. */
const dealStates: Record<DealState, string> = {
  counted: '',
  later: 'deal after this week',
  'not-counted': 'visit not counted, no bonus',
  'without-product': 'no product given',
  'without-date': 'no deal date',
}

const cli: Wording['cli'] = {
  help: `Usage: npm run week -- [options] [file or folder ...]

Makes one weekly pack from a week's registers of all groups (call ledger, visits, week summary, callers, sources,
intent customers, conflicts, rewards and fines, data problems).
Without files or folders it takes the example week examples/week-2013-04-22. Input files are never changed.

Options
  --week YYYY-MM-DD   Report the week (Monday to Sunday) of this day.
                      Otherwise the latest week, if it has at least a tenth of the calls of the fullest week,
                      so that a mistyped year does not pick the wrong week.
  --out FILE.xlsx     Where the pack goes. Otherwise 电开台帐_MONDAY.xlsx in the current folder.
  --json FILE         Also write the figures as JSON (phones in full; masked with --mask).
  --policy FILE.json  The office's own rules, such as { "C14": 2, "C13": [{ "value": 120, "from": "2013-05-01" }] }.
                      Rule numbers are in the README. They go before a rules sheet (规则) in the workbooks.
  --rulings FILE      Rulings on conflicts: an .xlsx or .csv file with a sheet of rulings (撞客裁定), headed by phone, owner, by, date
                      and note (联系电话, 归属, 裁定人, 裁定日期, 说明). Only its rulings are read; such sheets in the input
                      files count without it.
  --mask              Hide the middle of every phone in the pack and the JSON.
  --lang zh-CN         Chinese (without it); en-US is English.
  --help              Show this text.

Exit codes: 0 done (data problems do not change it); 2 some files could not be read, the others are done;
1 nothing was done (wrong arguments, or no register that can be read).`,
  reading: (count) => `Reading ${many(count, 'file')}:`,
  readLine: (file, rows, errors, warnings) => `  ✓ ${file}  ${many(rows, 'row')}, ${many(errors, 'error')}, ${many(warnings, 'warning')}`,
  passedLine: (file, state) => `  – ${file}  ${state}`,
  failedLine: (file, why) => `  ✗ ${file}  Not read: ${why}`,
  sheetNote: (text) => `      ${text}`,
  sameRows: (sheet, file, as) => `"${sheet}" has the same rows as "${as}" in ${file}: not counted twice`,
  unknownSheet: (sheet) => `"${sheet}" is not a register: not read`,
  passedRows: (sheet, heads, totals, others) =>
    `"${sheet}": passed over ${[heads && many(heads, 'repeated head'), totals && many(totals, 'total'), others && many(others, 'other row') + ' without data'].filter(Boolean).join(', ')}`,
  otherFiles: (count) => `  – ${many(count, 'other file is not a workbook', 'other files are not workbooks')}: not read`,
  subfolder: (folder) => `  – Subfolder ${folder} not read; name it to have it read`,
  stillReading: (file, seconds) => `  … reading ${file} (${seconds} s)`,
  stillWorking: (seconds) => `  … calculating and writing the pack (${seconds} s)`,
  tookTooLong: 'given up, it took too long or too much memory; split the file',
  notFound: 'no such file or folder; check the path',
  noAccess: 'it cannot be opened; check the permissions or close it in other programs',
  noFiles: 'No register to read: name .xlsx, .xls or .csv files, or a folder that holds them.',
  noWeek: 'No call has a date that can be read, so the week is not known: name it with --week YYYY-MM-DD.',
  emptyWeek: (from, to) => `Nothing is recorded in the week ${from} to ${to}: check --week.`,
  weekLatest: (from, to, calls) => `Week: ${from} to ${to} (the latest, ${many(calls, 'call')})`,
  weekGiven: (from, to, calls) => `Week: ${from} to ${to} (set by --week, ${many(calls, 'call')})`,
  weekPassedOver: (from, calls) => `  (The week of ${from} was not taken: it has ${many(calls, 'call')}, under a tenth of the fullest week; the date may be mistyped)`,
  missingGroups: (groups) => `No register from: ${groups}`,
  problems: (errors, warnings) => `Data problems: ${many(errors, 'error')}, ${many(warnings, 'warning')} (sheet "Data problems" of the pack)`,
  packAt: (path) => `Pack: ${path}`,
  jsonAt: (path) => `JSON: ${path}`,
  badArgument: (what) => `Wrong arguments: ${what}\nSee --help.`,
  unknownOption: (option) => `there is no option ${option}`,
  needsValue: (option) => `${option} needs a value`,
  badWeek: (text) => `--week ${text} is not a YYYY-MM-DD date`,
  badLanguage: (text) => `--lang ${text}: only zh-CN and en-US`,
  badOut: (text) => `--out ${text} must end in .xlsx`,
  outIsInput: (path) => `${path} is an input file and cannot be written over`,
  sameOutputs: '--out and --json cannot be the same file',
  unknownCommand: (command) => `there is no command ${command}`,
  badPolicyFile: (path, why) => `Cannot read the rules file ${path}: ${why}`,
  badRulingsFile: (path, why) => `Cannot read the rulings file ${path}: ${why}`,
  noRulings: 'no rulings in it; it needs the heads phone (联系电话) and owner (归属)',
  policyNotFound: 'no such file',
  policyNotJson: 'not JSON',
  policyFaults: {
    'policy-shape': (id, found) => `${id || 'the file'} has the wrong form (${found}); write { "ID": VALUE } or { "ID": [{ "value": VALUE, "from": "YYYY-MM-DD" }] }`,
    'rule-unknown': (id) => `there is no rule ${id}; the README lists them`,
    'rule-value': (id, found) => `rule ${id} cannot have the value ${found}`,
    'rule-date': (id, found) => `rule ${id}: from ${found} is not a YYYY-MM-DD date`,
  },
  cannotWrite: (path, why) => `Cannot write ${path} (${why}): if it is open in Excel, close it first. The old file is unchanged.`,
  failed: (why) => `Something went wrong, nothing was written: ${why}`,
}

/** The English of screen and sheets. */
export const enUS: Wording = {
  cli,
  problems,
  attendance,
  followUp,
  charts,
  check,
  faults,
  formulas,
  month,
  monthPage,
  privacy,
  pool,
  records,
  reviews,
  rules,
  shell,
  template,
  today,
  week,
  fileFaults,
  verdicts,
  dealStates,
  severity: { error: 'Error', warning: 'Warning' },
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  none: '—',
  noGroup: '(no group)',
  noSource: '(no source)',
  yes: 'Yes',
  no: 'No',
  cell: (sheet, cell) => `${sheet}!${cell}`,
  titled: (project, sheet, period) => `${project} ${sheet} (${period})`,
  listSeparator: ', ',
  period: (from, to) => `${from} to ${to}`,
  rowsOf: (sheet, first, last) => (first === last ? `${sheet} row ${first}` : `${sheet} rows ${first}–${last}`),
  proposal: 'Calculated by the regulation, proposal for review',
  sheets: {
    ledger: 'Call ledger', visits: 'Visits', summary: 'Week summary', people: 'Callers', sources: 'Sources',
    intent: 'Intent customers', conflicts: 'Conflicts', rewards: 'Rewards and fines', problems: 'Data problems',
  },
  heads: {
    group: 'Group', date: 'Date', caller: 'Caller', status: 'Status', quota: 'Quota', calls: 'Calls', connected: 'Conn.',
    answered: 'Answered', grades: 'Grade', needs: 'Need (grades A and B)', registered: 'Regd', visits: 'Visits',
    deals: 'Deals', shortfall: 'Short', fine: 'Fine (¥)', bonus: 'Bonus (¥)', origin: 'Origin',
    registeredOn: 'Registered', customer: 'Customer', phone: 'Phone', source: 'Source', need: 'Need',
    appointed: 'Appointed', arrived: 'Arrived', contacted: 'Contacted', host: 'Host', signed: 'Signed',
    counted: 'Counted', reason: 'Explanation', dealDay: 'Deal date', dealProduct: 'Product', dealUnits: 'Units', note: 'Note',
    callers: 'Callers', met: 'Enough visits', leave: 'Half-day leave', missed: 'Weeks missed in a row', total: 'Visits total', days: 'Connectable / quota by day',
    grade: 'Grade', lastDay: 'Last call', owner: 'Owner', why: 'Reason',
    kind: 'Kind', rule: 'Rule', clause: 'Clause', basis: 'Calculation', amount: 'Amount (¥)', review: 'Review', reviewer: 'Reviewer', sign: 'Signature',
    severity: 'Level', problem: 'Problem', code: 'Code', file: 'File', sheet: 'Sheet', cell: 'Cell', found: 'Found', fix: 'Should be',
    connectRate: 'Conn. %', answerRate: 'Answ. %', intentRate: 'Intent %', visitRate: 'Visit %', dealRate: 'Deal %',
    referenceRank: 'Ref. rank', ownRank: 'Own rank', collector: 'Collector', claim: (n) => `Claim ${n}`,
    state: 'State', rows: 'Rows',
  },
  subtotal: (group) => `${group} subtotal`,
  grandTotal: 'Total',
  missing: 'Missing',
  unread: 'Not read',
  notes: {
    ledger: 'Calls are counted by row; the rest by customer: one number counts once a caller a day. Conn.: connectable. Regd: registered. Deals are units. Fines and bonuses are proposals for review.',
    visits: 'A visit counts if the customer came, contacted the caller, and a host is named and has signed. Each customer counts once, for the owner: the caller who registered first.',
    summary: 'Figures go to the group of each day; the first month after hiring goes to the trainee group (拓展部). Conn.: connectable. Regd: registered. Deals are units.',
    people: 'Carry "Visits total" and "Weeks missed in a row" into the next roster (期初到访累计, 期初连续未达标周数). Conn.: connectable. Regd: registered.',
    sources: 'Conn. (connectable) % of calls; Answ. (answered) % of connectable; Intent (A+B) % of answered; Visit % of intent; Deal % of visits. Deals are units. Ref. rank: the regulation\'s order of sources. Own rank: this week, by visits per connectable.',
    intent: 'Customers whose last grade this week is A or B.',
    conflicts: 'Customers registered by two callers or more. The first to register is the owner; on the same day, the first by file name, sheet and row. A ruling on the sheet of rulings (撞客裁定) goes before that.',
    rewards: 'Calculated by the regulation, proposal for review. Fines and dismissals are only proposals: they need review and the caller\'s signature.',
    problems: 'An error leaves out the row or the entry; a warning changes no figure. The middle of every phone is hidden.',
    nothing: 'None this week.',
  },
  ownedBecause: {
    earlier: 'Registered first',
    sameDay: 'Same day, first by file',
    ruled: (by, on, note) => `Ruled${by || on ? ` (${[by, on].filter(Boolean).join(' ')})` : ''}${note ? `: ${note}` : ''}`,
  },
  rewards: {
    fine: 'Fine', bonus: 'Bonus', leave: 'Paid leave', dismissal: 'Dismissal',
    fineBasis: (quota, connected, short, per) => `Quota ${quota}, connectable ${connected}, short ${short} × ¥${per}`,
    bonusBasis: (product, units, price) => `${product}, ${many(units, 'unit')} × ¥${price}`,
    leaveBasis: (before, now, per, halfDays) => `Visits total ${before} → ${now}, half a day of leave per ${per}: ${many(halfDays, 'half day')}`,
    dismissalBasis: (weeks, quota) => `Proposal: under ${many(quota, 'visit')} a week for ${many(weeks, 'week')} running`,
  },
  filesTitle: 'Files',
  fileState: {
    read: 'Read',
    rulings: 'Only its rulings read',
    made: 'Made by this program, not read as a register',
    sameBytes: (as) => `The same file as ${as}, not counted twice`,
    failed: (why) => (why === '' ? 'Not read' : `Not read: ${why}`),
  },
  collectorsTitle: 'Quality by collector',
  page: 'Page &P of &N',
  moreProblems: (count) => `${many(count, 'more problem is', 'more problems are')} not listed: correct those above and run again`,
}
