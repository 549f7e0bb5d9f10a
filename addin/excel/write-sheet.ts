import { chartSteps } from './chart-steps'
import { linkSteps } from './links'
import { lookSteps } from './look-steps'
import { pageSteps } from './page'
import { ruleSteps } from './rules'
import { shapeSteps, tableSteps } from './shape'
import type { Job } from './stage'
import type { Step } from './step'
import { formulaSteps, valueSteps } from './values'

/** All that makes a sheet of a plan. */
export function sheetSteps(job: Job): Step[] {
  const { plan } = job
  return [
    ...linkSteps(plan),
    ...lookSteps(plan),
    ...valueSteps(job),
    ...shapeSteps(plan),
    ...tableSteps(job),
    ...formulaSteps(job),
    ...ruleSteps(job),
    ...pageSteps(plan),
    ...chartSteps(plan),
  ]
}
