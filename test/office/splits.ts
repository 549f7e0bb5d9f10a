import type { Random } from './random.js';
import type { CallEvent } from './types.js';

export type Split = 'days-split' | 'overlap' | 'half-days' | 'per-caller' | 'two-sheets';

/** Two rows of one key might be taken for the same row twice. */
function keyOf(call: CallEvent): string {
  return [call.caller, call.date, call.phone, call.result, call.grade].join('|');
}

function unique(calls: readonly CallEvent[]): Set<CallEvent> {
  const count = new Map<string, number>();
  for (const call of calls) count.set(keyOf(call), (count.get(keyOf(call)) ?? 0) + 1);
  return new Set(calls.filter((call) => count.get(keyOf(call)) === 1 && call.faults.length === 0));
}

/** Half of each day in one file, the rest in the other; rows with a twin stay together. */
function halves(calls: readonly CallEvent[], random: Random): CallEvent[][] {
  const alone = unique(calls);
  const second = new Set(calls.filter((call) => alone.has(call) && random.chance(0.5)));
  return [calls.filter((call) => !second.has(call)), calls.filter((call) => second.has(call))];
}

/** Two files that share part of one day: its middle third stands in both. */
function overlap(calls: readonly CallEvent[], random: Random): CallEvent[][] {
  const days = [...new Set(calls.map((call) => call.date))].sort();
  const shared = days[random.int(2, Math.max(2, days.length - 3))] ?? days[0]!;
  const alone = unique(calls);
  const thirds = new Map(calls.filter((call) => call.date === shared && alone.has(call)).map((call) => [call, random.int(0, 2)]));
  const first = (call: CallEvent) => call.date < shared || (call.date === shared && thirds.get(call) !== 2);
  const second = (call: CallEvent) => call.date > shared || (call.date === shared && (thirds.get(call) ?? 0) > 0);
  return [calls.filter(first), calls.filter(second)];
}

function byDays(calls: readonly CallEvent[], random: Random): CallEvent[][] {
  const days = [...new Set(calls.map((call) => call.date))].sort();
  const cut = days[random.int(2, days.length - 2)]!;
  return [calls.filter((call) => call.date < cut), calls.filter((call) => call.date >= cut)];
}

/** The calls of a unit's files, or sheets, in their order. */
export function splitCalls(calls: readonly CallEvent[], how: Split, random: Random): CallEvent[][] {
  switch (how) {
    case 'days-split': return byDays(calls, random);
    case 'overlap': return overlap(calls, random);
    case 'per-caller': return [...new Set(calls.map((call) => call.caller))].map((caller) => calls.filter((call) => call.caller === caller));
    case 'half-days': return halves(calls, random);
    case 'two-sheets': return halves(calls, random);
  }
}
