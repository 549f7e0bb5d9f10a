import type { Wording } from '../zh-CN'
import { many } from './many'

const yuan = (amount: number): string => `¥${amount}`
const percent = (share: number): string => `${Number((share * 100).toFixed(4))}%`

/** How the command line is used */
const help = (report: 'month' | 'quarter'): string => `Usage: npm run ${report} -- [options] [files or folders…]

Puts the registers of all groups together into a ${report} pack. Without files: the example week. Inputs are never changed.
Fines, eliminations and dismissals are proposals for review.

Options
${report === 'month' ? '  --month YYYY-MM     the month; left out, the latest with calls' : '  --quarter YYYY-Qn   the quarter; left out, the latest with calls'}
  --out FILE.xlsx     where the pack goes
  --json FILE         the figures as JSON too
  --policy FILE.json  rules of the office, before those of a sheet of rules (规则)
  --rulings FILE      rulings on conflicts, .xlsx or .csv
  --mask              hide the middle of phones (these packs have none in full)
  --lang en-US        in English (default zh-CN)
  --help              this text

Exit code: 0 done; 2 done but for files that cannot be read; 1 nothing done.`

export const month: Wording['month'] = {
  period: (year, number) => `${year}-${String(number).padStart(2, '0')}`,
  quarterPeriod: (year, number) => `${year} Q${number}`,
  ofMonth: (number) => `Month ${number}`,
  unknown: 'unknown',
  wageUnknown: 'wage unknown',
  sheets: {
    people: 'Month', groups: 'Groups', ranking: 'Ranking', rewards: 'Rewards', statements: 'Statements', places: 'Quarter places', teams: 'Teams', assessments: 'Assessments',
  },
  notes: {
    people: (known) => `${known}Fines are those proposed under the cap of the wage; the total is the sum of all amounts. A dash is unknown, not zero. By the rules, for review.`,
    groups: (known) => `${known}Each day goes to its own group, the first month after hiring to the trainees. Fines are sums of days, without the cap.`,
    known: (from, to) => `Data from ${from} to ${to}. `,
    nothingKnown: 'No data for this month. ',
    withoutCalls: (weeks) => `Weeks without any call, whose registers seem to be missing; their fines are not proposed: ${weeks}. `,
    ranking: (by, places) => `By the sum of the places in ${by} and in deals; ties by deals, then ${by}; equals share a place. Everyone with a full calendar month. All tied at place ${places} stay; whoever is behind is proposed for elimination, for a person to decide.`,
    rewards: 'By the rules, for review. Fines, eliminations and dismissals are proposals: manager, HR and the caller sign first.',
    places: (by) => `By ${by} and deals, each summed over three months; whoever was in the ranking of one of them. Equals share the better award; none without results. Amounts are set on the rules sheet.`,
    teams: 'Target and takings of a group are the sums over its callers; unknown where one is missing. A fund for each full run of months.',
    assessments: 'Marks out of 5. The weight of a missing mark falls on the others; none: unknown. Quarter and year are means of months; the year ends with the quarter.',
    nothing: 'None this month.',
    nothingInQuarter: 'None this quarter.',
  },
  heads: {
    invited: 'Invited', wage: 'Wage', limit: 'Cap', reckoned: 'Fines (days)', proposed: 'Fines (proposed)', mode: 'Mode',
    baseBonus: 'Base bonus', extra: 'Extra', others: 'Other', total: 'Total (¥)', brought: 'Brought', earned: 'Earned', taken: 'Taken', left: 'Left',
    leave: 'Half days', target: 'Target', actual: 'Takings', met: 'Met', satisfaction: 'Satisfaction', assessment: 'Mark', training: 'Training', place: 'Place',
    placeInvited: 'By invited', placeVisits: 'By visits', placeDeals: 'By deals', deals: 'Deals', sum: 'Sum', conclusion: 'Conclusion', otherPlace: (by) => `Place by ${by}`,
    rule: 'Rule and clause', rows: 'Rows', manager: 'Manager', hr: 'HR', award: 'Award (¥)', running: 'Months running', fund: 'Team fund (¥)',
    attitude: 'Attitude', ability: 'Ability', mark: 'Mark', quarter: 'Quarter', year: 'Year',
  },
  ranked: { places: 'within', tied: (place) => `tied at ${place}, stays`, outside: 'elimination proposed', notWhole: 'no full month: not ranked' },
  kinds: {
    fine: 'fine', relief: 'not taken', bonus: 'bonus', award: 'award', deduction: 'deduction', leave: 'leave', training: 'training', dismissal: 'dismissal proposed',
    elimination: 'elimination proposed', note: 'note',
  },
  basis: {
    derived: ' (attendance concluded from calls)',
    short: (quota, connected, short, per) => `due ${quota}, connectable ${connected}, ${short} short × ${yuan(per)}`,
    noCalls: (days, fine) => `${days} days in weeks without any call: registers seem to be missing; ${yuan(fine)} not proposed`,
    capped: (reckoned, limit, wage, share, floor) => `fines ${yuan(reckoned)} over the cap ${yuan(limit)} (${percent(share)} of the wage ${yuan(wage)}, and ${yuan(floor)} left)`,
    capUnknown: (reckoned) => `wage unknown: no cap can be reckoned for ${yuan(reckoned)}; not to be executed before`,
    recordOnly: (fine) => `mode: on record only; ${yuan(fine)} not proposed`,
    deal: (product, units, price) => `${product} ${units} × ${price === null ? 'no price' : yuan(price)}${units < 0 ? ' (cancelled)' : ''}`,
    leave: (brought, earned, taken, left, visits, total, per) =>
      `${many(brought, 'half day')} brought; ${many(visits, 'visit')} (${total} in all), one for ${per}: ${earned} earned, ${taken} taken, ${left} left${left < 0 ? ' (taken before earned)' : ''}`,
    met: (target, actual, base) => `takings ${actual} ≥ target ${target}, base bonus ${base === null ? 'unknown' : yuan(base)}`,
    exceeded: (target, actual, threshold, rate) => `takings ${actual} above ${percent(threshold)} of the target ${target}: ${percent(rate)} of what is above the target`,
    missed: (target, actual) => `takings ${actual} < target ${target}: no bonus, training`,
    satisfied: (mark, due) => `satisfaction ${mark} ≥ ${due}`,
    dissatisfied: (marks, due, months) => `satisfaction under ${due} for ${months} months running (${marks}): training and a deduction`,
    repeated: (count) => `${many(count, 'row')} on record, the last holds: please check`,
    weeks: (weeks, due, quota) => `${many(weeks, 'week')} running under ${many(quota, 'visit')} (from ${due} on)`,
    outside: (place, places, pool) => `place ${place} of ${pool}, outside the first ${places}`,
    place: (place, invited, deals) => `place ${place} of the quarter (${invited} invited, ${deals} deals)`,
    team: (months, target, actual) => `target met ${months} months running; takings ${actual}, target ${target}`,
    unset: ' (no amount is set)',
  },
  someRows: (sheet, first, last, count) => `${sheet} ${count} of rows ${first}–${last}`,
  statement: {
    figures: (calls, connected, answered, intent, registered, invited, visits, deals) =>
      `Calls ${calls}, connectable ${connected}, answered ${answered}, intent ${intent}, registered ${registered}, invited ${invited}, visits ${visits}, deals ${deals}`,
    place: (place, pool) => `Place ${place} of ${pool}`,
    missed: (weeks) => `${many(weeks, 'week')} missed running`,
    mode: (mode) => `Mode of fines: ${mode}`,
    mark: (mark) => `Assessment ${mark}`,
    total: 'Total (by the rules, for review)',
    nothing: 'Nothing this month',
    manager: 'Manager: ', hr: 'HR: ', caller: 'Caller: ',
    signed: 'word, signature, date',
  },
  cli: {
    help: { month: help('month'), quarter: help('quarter') },
    badMonth: (text) => `--month ${text} is no month YYYY-MM`,
    badQuarter: (text) => `--quarter ${text} is no quarter YYYY-Qn`,
    given: (option, period, calls) => `Report: ${period} (${option}, ${many(calls, 'call row')})`,
    latest: (period, calls) => `Report: ${period} (the latest with calls, ${many(calls, 'row')})`,
    noPeriod: (option) => `No call has a readable date: please give ${option}.`,
    empty: (period, option) => `Nothing at all in ${period}: please check ${option}.`,
    packAt: (path) => `Pack: ${path}`,
    file: { month: '电开月报', quarter: '电开季报' },
    problems: (errors, warnings) => `Problems: ${many(errors, 'error')}, ${many(warnings, 'warning')} (each in the weekly packs)`,
    caller: (group, caller, total) => `  ${group} ${caller}: total ${yuan(total)} (for review)`,
    place: (place, caller, award) => `  ${place}. ${caller}${award === null ? '' : `: ${yuan(award)} (for review)`}`,
  },
}
