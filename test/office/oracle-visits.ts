import type { Day } from './dates.js';
import { add, groupBy } from './oracle-calls.js';
import type { ConflictJson, Counts, VisitEvent } from './types.js';
import { hasFault } from './types.js';

/** Rewards by product (C21); other products have no price yet. */
const PRICES: Record<string, number> = { 高层: 200, 别墅: 500 };

/** A bad phone, a bad registration date or no caller voids the row; other bad dates void themselves. */
export function isReadableVisit(visit: VisitEvent): boolean {
  return !hasFault(visit, 'phone-invalid') && !hasFault(visit, 'date-invalid', 'registered') && !hasFault(visit, 'caller-missing');
}

function arrival(visit: VisitEvent): Day | null {
  return hasFault(visit, 'date-invalid', 'came') ? null : visit.came;
}

/** C17–C19. */
function isWhole(visit: VisitEvent): boolean {
  return arrival(visit) !== null && visit.contacted === true && visit.host !== null && visit.signed === true;
}

export interface Credit { caller: string; group: string; day: Day; source: string }
export interface Deal { caller: string; day: Day; product: string; units: number; source: string }
export interface VisitFigures { readable: VisitEvent[]; credits: Credit[]; deals: Deal[]; conflicts: ConflictJson[] }

/** The earliest registration; `rows` are in reading order, which settles a tie. */
function ownerOf(rows: readonly VisitEvent[]): string {
  return rows.reduce((first, row) => (row.registered < first.registered ? row : first)).caller;
}

function dealsOf(rows: readonly VisitEvent[]): Deal[] {
  return rows.filter((row) => isWhole(row) && row.dealDate !== null && !hasFault(row, 'date-invalid', 'dealDate') && row.product !== null)
    .map((row) => ({ caller: row.caller, day: row.dealDate!, product: row.product!, units: row.units ?? 1, source: row.source }));
}

/** Owners, credits (one a customer, the earliest counted visit) and deals. `visits` are in reading order. */
export function visitFigures(visits: readonly VisitEvent[]): VisitFigures {
  const readable = visits.filter(isReadableVisit);
  const figures: VisitFigures = { readable, credits: [], deals: [], conflicts: [] };
  for (const [phone, rows] of groupBy(readable, (visit) => visit.phone)) {
    const owner = ownerOf(rows);
    const callers = [...new Set(rows.map((row) => row.caller))].sort();
    if (callers.length > 1) figures.conflicts.push({ phone, owner, callers });
    const own = rows.filter((row) => row.caller === owner);
    const whole = own.filter(isWhole);
    if (whole.length > 0) {
      const first = whole.reduce((a, b) => (arrival(b)! < arrival(a)! ? b : a));
      figures.credits.push({ caller: owner, group: first.group, day: arrival(first)!, source: first.source });
    }
    figures.deals.push(...dealsOf(own));
  }
  return figures;
}

export function dealCounts(deals: readonly Deal[]): Counts {
  const counts: Counts = {};
  for (const deal of deals) add(counts, deal.product, deal.units);
  return counts;
}

/** C21, in yuan. */
export function bonusOf(deals: readonly Deal[]): number {
  return deals.reduce((sum, deal) => sum + (PRICES[deal.product] ?? 0) * deal.units, 0);
}
