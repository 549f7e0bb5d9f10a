import type { ApplyOutcome, Progress } from '../../src/port'
import type { SheetPlan } from '../../src/sheets'
import type { DateSystem } from '../../src/text'
import { WRITE_BYTES } from './budget'
import { faultOf, locationOf } from './faults'
import { UNFINISHED } from './marks'
import type { Own } from './own'
import { look, type Job, type Stage } from './stage'
import { mark, swap } from './swap'
import { tidyUp } from './tidy-up'
import type { Talk } from './talk'
import type { Step } from './step'
import { sheetSteps } from './write-sheet'

interface Around {
  own: Own
  /** how the workbook counts days, where that is known */
  system: DateSystem | null
  progress: Progress
}

/**
 * Makes sheets: one round trip to look, one to make them beside what there is and one more for each further 4 MB, one to put them
 * in place. What fails before the last leaves the workbook as it was; what fails in the last is turned back.
 */
export async function applyPlans(talk: Talk, plans: readonly SheetPlan[], { own, system, progress }: Around): Promise<ApplyOutcome> {
  const stage = await look(talk, plans, system)
  const { jobs, kept } = stage
  if (jobs.length === 0) return { created: [], replaced: [], kept }
  try {
    await build(talk, stage, progress)
    await swap(talk, stage)
  } catch (error) {
    if (!(await tidyUp(own, stage, faultOf(error).code === 'connection-lost'))) throw error
  }
  const names = (made: readonly Job[]): string[] => made.map(({ name }) => name)
  return { created: names(jobs.filter(({ old }) => old === null)), replaced: names(jobs.filter(({ old }) => old !== null)), kept }
}

/** Where extras fail on hosts that lack them. */
const PLACES = { breaks: /PageBreak/i, charts: /chart/i } as const

/** Makes all sheets under the names of drafts. */
async function build(talk: Talk, stage: Stage, progress: Progress): Promise<void> {
  const { jobs } = stage
  const all = stepsOf(jobs)
  const total = sum(all)
  let left = all
  for (let isFirst = true; isFirst || left.length > 0; isFirst = false) {
    progress.report(total - sum(left), total)
    const now = takeSteps(left)
    let drafts: Excel.Worksheet[] = []
    try {
      await talk.quietTrip(() => {
        const { workbook } = talk.context
        drafts = isFirst ? begin(workbook, stage) : jobs.map(({ draft }) => workbook.worksheets.getItem(draft).load('id'))
        workbook.application.suspendApiCalculationUntilNextSync()
        for (const { draft, act } of now) act(workbook.worksheets.getItem(draft))
      })
      left = left.slice(now.length)
    } catch (error) {
      left = withoutExtra(left, now.length, error)
      continue
    }
    jobs.forEach(({ ids }, i) => (ids.sheet = drafts[i]!.id))
  }
  progress.report(total, total)
}

/**
 * What is left to do when a host could not do something extra: all before it is done by then.
 * @throws the error, where it is another
 */
function withoutExtra<T extends Step>(left: readonly T[], sent: number, error: unknown): T[] {
  const location = locationOf(error)
  const lacking = left.slice(0, sent).find(({ extra }) => extra !== undefined && PLACES[extra].test(location))?.extra
  if (lacking === undefined) throw error
  return left.slice(left.findLastIndex(({ extra }) => extra === lacking) + 1)
}

/** Extras stand at the end of all: a host that lacks them has done the rest by then. */
function stepsOf(jobs: readonly Job[]): (Step & { draft: string })[] {
  const all = jobs.flatMap((job) => sheetSteps(job).map((step) => ({ ...step, draft: job.draft })))
  const phases = [...new Set(all.map(({ phase }) => phase))].sort((a, b) => a - b)
  return phases.flatMap((phase) => all.filter((step) => step.phase === phase))
}

const sum = (steps: readonly Step[]): number => steps.reduce((bytes, step) => bytes + step.bytes, 0)

function takeSteps<T extends Step>(steps: readonly T[]): T[] {
  let bytes = 0
  const end = steps.findIndex((step, i) => i > 0 && (bytes += steps[i - 1]!.bytes) + step.bytes > WRITE_BYTES)
  return end < 0 ? [...steps] : steps.slice(0, end)
}

/** Clears away what an earlier try has left, and adds empty sheets out of sight. */
function begin({ worksheets, names }: Excel.Workbook, { jobs, leftSheets, leftNames }: Stage): Excel.Worksheet[] {
  for (const { id, veryHidden } of leftSheets) {
    const sheet = worksheets.getItemOrNullObject(id)
    if (veryHidden) sheet.visibility = 'Hidden'
    sheet.delete()
  }
  for (const name of leftNames) names.getItemOrNullObject(name).delete()
  return jobs.map(({ draft }, i) => {
    const sheet = worksheets.add(draft).load('id')
    sheet.visibility = 'Hidden'
    mark(names, UNFINISHED + i, sheet)
    return sheet
  })
}
