import type { ApplyOutcome, Progress } from '../../src/port'
import type { SheetPlan } from '../../src/sheets'
import { WRITE_BYTES } from './budget'
import { codeOf, faultOf, locationOf } from './faults'
import { UNFINISHED } from './marks'
import type { Own } from './own'
import { look, type Job, type Stage } from './stage'
import { mark, swap } from './swap'
import { tidyUp } from './tidy-up'
import type { Talk } from './talk'
import { sheetSteps, type Step } from './write-sheet'

/**
 * Makes sheets: one round trip to look, one to make them beside what there is and one more for each further 4 MB, one to put them
 * in place. What fails before the last leaves the workbook as it was; what fails in the last is turned back.
 */
export async function applyPlans(talk: Talk, own: Own, plans: readonly SheetPlan[], progress: Progress): Promise<ApplyOutcome> {
  const stage = await look(talk, plans)
  const { jobs, kept } = stage
  if (jobs.length === 0) return { created: [], replaced: [], kept }
  try {
    await build(talk, stage, progress)
    await swap(talk, own, stage)
  } catch (error) {
    const wasLost = faultOf(error).code === 'connection-lost'
    if (!(await tidyUp(own, stage, wasLost))) throw error
  }
  const names = (made: readonly Job[]): string[] => made.map(({ name }) => name)
  return { created: names(jobs.filter(({ old }) => old === null)), replaced: names(jobs.filter(({ old }) => old !== null)), kept }
}

/** Makes all sheets under the names of drafts. */
async function build(talk: Talk, stage: Stage, progress: Progress): Promise<void> {
  let steps = stepsOf(stage.jobs)
  const total = sum(steps)
  let isFirst = true
  let drafts: Excel.Worksheet[] = []
  while (steps.length > 0 || isFirst) {
    progress.report(total - sum(steps), total)
    const now = takeSteps(steps)
    try {
      await talk.quietTrip(() => {
        const { workbook } = talk.context
        drafts = isFirst ? begin(workbook, stage) : stage.jobs.map(({ draft }) => workbook.worksheets.getItem(draft).load('id'))
        workbook.application.suspendApiCalculationUntilNextSync()
        for (const { draft, act } of now) act(workbook.worksheets.getItem(draft))
      })
    } catch (error) {
      const extras = now.filter(({ extra }) => extra !== undefined)
      if (extras.length === 0 || !isExtra(error)) throw error
      steps = [...extras.filter(({ extra }) => !locationOf(error).includes(extra!)), ...steps.slice(now.length)].filter(({ extra }) => extra !== undefined)
      isFirst = false
      continue
    }
    steps = steps.slice(now.length)
    isFirst = false
    stage.jobs.forEach(({ ids }, i) => (ids.sheet = drafts[i]!.id))
  }
  progress.report(total, total)
}

/** Extras stand at the end of all: a host that lacks them has done the rest by then. */
function stepsOf(jobs: readonly Job[]): (Step & { draft: string })[] {
  const all = jobs.flatMap((job) => sheetSteps(job).map((step) => ({ ...step, draft: job.draft })))
  const phases = [...new Set(all.map(({ phase }) => phase))].sort((a, b) => a - b)
  return phases.flatMap((phase) => all.filter((step) => step.phase === phase))
}

const isExtra = (error: unknown): boolean => /^Chart|\.charts$|PageBreak/i.test(locationOf(error)) && codeOf(error) !== 'ItemNotFound'
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
