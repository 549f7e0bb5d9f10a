import type { Wording } from '../zh-CN'
import { many } from './many'


export const pool: Wording['pool'] = {
  sheets: { overview: 'Pool Overview', list: 'Lists to Call' },
  states: { free: 'Free', due: 'Due again', waiting: 'Not due yet', given: 'Given', 'too-old': 'Too old', closed: 'Closed', blocked: 'Do not call' },
  heads: {
    total: 'Total', called: 'Dialled', dueAgain: 'Due again, held ones too', unsourced: 'No lawful note or date', attempt: 'Dials', customers: 'Customers', deals: 'Deals',
    share: 'Share', reference: 'Reference', lastGrade: 'Last grade', times: 'Dial no.',
  },
  overviewNote: 'Each number counts in one state. Rates go by the source and the collector that the pool names, from dial to deal.',
  funnelTitle: 'Sources',
  collectorTitle: 'Collectors',
  attemptsTitle: 'Deals by number of dials',
  attemptsNote: (withoutDials) => `Dials up to the day of the deal; left out, sold before any dial: ${withoutDials}.`,
  attempt: (from, to) => (from === to ? `${from}` : `${from}-${to}`),
  attemptMore: (from) => `${from} and more`,
  listTitle: (project, on) => `${project} Lists to Call (${on})`,
  listPage: (caller, page, pages) => `${caller} · page ${page} of ${pages}`,
  listRows: (rows, total) => `${rows} on this page, ${total} in all. For this caller and this day alone; to be handed back.`,
  listSigns: { caller: 'Received by:', leader: 'Leader:', date: 'Date:' },
  nothing: 'None.',
  name: 'Numbers',
  none: 'This workbook has no pool of numbers yet',
  noneText: 'Importing a first batch makes the sheet (资源库).',
  summary: 'Now',
  line: (source, total, free, due) => `${source}: ${total} in all, ${free} free, ${due} due again`,
  writeOverview: 'Make the overview',
  importing: {
    title: 'Import numbers', paste: 'Paste numbers, one a line, with names if any', file: 'Choose a file', sheet: 'Or take a sheet of this workbook', noSheet: 'None', batch: 'Batch', source: 'Source', collector: 'Collector',
    lawful: 'By what right they may be called', date: 'Obtained on', required: 'All of these are needed.', plan: (fresh, read) => `${many(read, 'number')} read, ${fresh} to import.`,
    inBatch: (count) => `Left out, twice in this batch: ${count}`, inPool: (count) => `Left out, in the pool already: ${count}`, bad: (count, some) => `No phone: ${count} (${some})`,
    button: (count) => `Import ${count}`, done: (sheet, count) => `Imported into ${sheet}: ${count}`, readFailed: (file) => `${file} cannot be read`,
  },
  allocating: {
    title: 'Give out numbers', day: 'Day', full: 'A caller, full day', sources: 'Sources', withOld: 'Too old ones as well', preview: (total) => `${many(total, 'number')} to give out`,
    caller: (caller, need, held, known, fresh) => `${caller}: needs ${need}, has ${held}, to call again ${known}, new ${fresh}`,
    mix: (source, count) => `${source} ${count}`, short: (count) => `${count} short`,
    leftOut: 'Not given out', why: {
      enough: 'Nobody needs more', given: 'In other hands', waiting: 'Not due yet', known: 'Waiting for their caller', owned: "Another's customer", 'too-old': 'Too old', closed: 'Closed', blocked: 'Do not call', source: 'Source not chosen',
    },
    one: (why, count) => `${why}: ${count}`, button: 'Give out and make lists', done: (count) => `Given out: ${count}`, listed: (sheet) => `The lists are on ${sheet}`,
    nobody: 'Nobody is there on this day. Check roster and attendance.', nothing: 'There is no number for any list.',
  },
  returning: {
    title: 'Return numbers', caller: 'Caller', which: 'Which', undialled: 'Not dialled', unanswered: 'Not answered', all: 'All', plan: (count) => `To be returned: ${count}`, button: 'Return', done: (caller, count) => `${caller} has returned ${count}`,
    noneHeld: 'Nobody has any numbers.',
  },
  blocking: {
    title: 'Do not call', phone: 'Phone', bad: 'This is no phone number.', block: 'Do not call', allow: 'Allow again', is: 'This number is not to be called.', isNot: 'This number may be called.', unknown: 'It is not in the pool: a line is added.',
    done: (phone) => `${phone} is not to be called`, undone: (phone) => `${phone} may be called again`, suggested: (count) => `Notes say no more calls are wanted (${count}); please check each:`,
  },
}
