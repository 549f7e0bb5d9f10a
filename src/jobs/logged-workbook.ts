import type { Wording } from '../i18n'
import { WorkbookFault, type CellEdit, type LiveBook, type Workbook } from '../port'
import type { RecordLine } from '../sheets'
import { dayOfSerial, isoDate, maskPhone, maskPhonesIn } from '../text'
import { cellAddress, type CellValue } from '../workbook'
import { addToRecord } from './records'

/** S11: who changes a workbook by what job; and where to tell that a change could not be put on record. */
export interface ChangeLog {
  who: string
  /** the time as it is to stand on 改动记录 */
  now: () => string
  job: string
  /** the workbook as last read; `null`: it is read when there is something to put on record */
  book: LiveBook | null
  /** the project's name, for the title of a sheet that is made */
  project: string
  words: Wording
  failed: (error: unknown) => void
}

type Line = RecordLine<'changes'>

/**
 * S11: a workbook that puts what is edited in people's own sheets, added to them or made for them on 改动记录: when, who, by what job, where,
 * from what to what, phones masked (S24). That is one append more after each. A record that cannot be written is told of and never makes the
 * job fail.
 */
export function loggedWorkbook(workbook: Workbook, log: ChangeLog): Workbook {
  const record = new Recorder(workbook, log)
  return {
    read: async (progress) => record.see(await workbook.read(progress)),
    readRows: (sheet, top, bottom) => workbook.readRows(sheet, top, bottom),
    select: (sheet, span) => workbook.select(sheet, span),
    watch: (listener) => workbook.watch(listener),
    async edit(edits) {
      const outcome = await workbook.edit(edits)
      await record.write(() => outcome.done.map((edit) => record.ofEdit(edit)))
      return outcome
    },
    async append(sheet, rows) {
      const outcome = await workbook.append(sheet, rows)
      await record.write(() => rows.map((cells, i) => record.ofRow(sheet, outcome.row + i, cells)))
      return outcome
    },
    async apply(plans, progress) {
      const outcome = await workbook.apply(plans, progress)
      const own = plans.filter(({ mark, name }) => mark === null && outcome.created.includes(name))
      await record.write(() => own.map(({ name }) => record.line(name, '', '', log.words.reviews.changes.newSheet)))
      return outcome
    },
  }
}

class Recorder {
  private book: LiveBook | null

  constructor(private readonly workbook: Workbook, private readonly log: ChangeLog) {
    this.book = log.book
  }

  see(book: LiveBook): LiveBook {
    this.book = book
    return book
  }

  line(sheet: string, cell: string, before: string, after: string): Line {
    const { who, now, job } = this.log
    return { at: now(), who, job: maskPhonesIn(job), sheet: maskPhonesIn(sheet), cell, before, after }
  }

  ofEdit({ sheet, row, column, expected, value, format }: CellEdit): Line {
    const at = this.indexOf(sheet)
    const system = this.book?.grids[at]?.dateSystem ?? 1900
    const { blank } = this.log.words.reviews.changes
    const text = (cell: CellValue): string => {
      const day = typeof cell === 'number' && format !== undefined && /y.*m.*d/i.test(format) ? dayOfSerial(cell, system) : null
      return day === null ? masked(cell) || blank : isoDate(day)
    }
    return this.line(this.nameOf(sheet), cellAddress(row, column), text(expected), text(value))
  }

  ofRow(sheet: string, row: number, cells: readonly CellValue[]): Line {
    const { words } = this.log
    return this.line(this.nameOf(sheet), cellAddress(row, 0), words.reviews.changes.newRow, cells.map(masked).filter(Boolean).join(words.listSeparator))
  }

  /** The workbook as last read may lack a 改动记录 made since: then it is read anew, once. */
  async write(linesOf: () => readonly Line[]): Promise<void> {
    try {
      this.book ??= await this.workbook.read()
      const lines = linesOf()
      if (lines.length === 0) return
      try {
        await this.add(this.book, lines)
      } catch (error) {
        if (!(error instanceof WorkbookFault) || (error.code !== 'changed-meanwhile' && error.code !== 'sheet-gone')) throw error
        await this.add((this.book = await this.workbook.read()), lines)
      }
    } catch (error) {
      this.log.failed(error)
    }
  }

  private async add(book: LiveBook, lines: readonly Line[]): Promise<void> {
    const { how } = await addToRecord(this.workbook, book, 'changes', lines, this.log.project, this.log.words)
    if (how === 'made') this.book = null
  }

  private indexOf(sheet: string): number {
    return this.book?.sheets.findIndex(({ id }) => id === sheet) ?? -1
  }

  private nameOf(sheet: string): string {
    return this.book?.sheets[this.indexOf(sheet)]?.name ?? ''
  }
}

const SHORT_PHONE = /^[2-9]\d{6,7}$/

/** What stands in a cell, phones masked, also one without its area code. */
function masked(value: CellValue): string {
  const text = value === null ? '' : String(value)
  return SHORT_PHONE.test(text) && !/^20\d\d[01]\d[0-3]\d$/.test(text) ? maskPhone(text) : maskPhonesIn(text)
}
