import { Random } from './random.js';
import type { Events, Person } from './types.js';

export const STYLES = [
  'long', 'dirty', 'merged', '1904', 'xls', 'forms', 'csv', 'days-split', 'overlap', 'copy', 'resaved', 'two-sheets', 'half-days', 'per-caller',
] as const;
export type Style = (typeof STYLES)[number];
/** What tells the group, in the order in which the rules ask. */
export type Tell = 'column' | 'roster' | 'title' | 'filename';

/** One set of files: a group's, or two groups' together. */
export interface Unit { groups: string[]; people: Person[]; style: Style; tell: Tell; rosterless: boolean }

/** Styles in which each row has its own date and caller cell. */
export function hasRowCells(style: Style): boolean {
  return style !== 'merged' && style !== 'forms';
}

function tellFor(style: Style, together: boolean, random: Random): Tell {
  if (style === 'csv') return 'roster';
  if (together) return random.pick(['column', 'roster']);
  if (style === 'forms') return random.pick(['roster', 'filename']);
  return random.pick(['column', 'roster', 'title', 'filename']);
}

/** Deals the styles out so that three seeds running show them all. */
export function drawUnits(seed: number, events: Events, random: Random): Unit[] {
  const groups = [...new Set(events.people.map((person) => person.group))];
  const deck = new Random(`styles ${Math.floor(seed / 3)}`).shuffle(STYLES);
  const sets = groups.map((group) => [group]);
  if (sets.length > 4 && random.chance(0.4)) sets.push([sets.pop()!, sets.pop()!].flat());
  return sets.map((own, i) => {
    const style = deck[((seed % 3) * 5 + i) % deck.length]!;
    const people = events.people.filter((person) => own.includes(person.group));
    // Who made no call stands under no title: the roster must tell his group.
    const silent = people.some((person) => !events.calls.some((call) => call.caller === person.name));
    const tell = silent ? 'roster' : tellFor(style, own.length > 1, random);
    const plain = people.every((person) => person.role === 'veteran' && person.openingVisits === null && person.openingStreak === null);
    return { groups: own, people, style, tell, rosterless: plain && (tell === 'title' || tell === 'filename') };
  });
}
