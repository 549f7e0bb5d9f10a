import { drawCalls } from './calls.js';
import type { Day } from './dates.js';
import { addDays } from './dates.js';
import { PhoneBook } from './numbers.js';
import { drawPeople } from './people.js';
import { Random } from './random.js';
import type { Events } from './types.js';
import { VisitDrawer, WEEKS_BEFORE } from './visits.js';

/** Draws what happened in an office: people, calls, attendance and visits, without a word on files. */
export function drawEvents(seed: number, monday: Day): Events {
  const random = (what: string) => new Random(`${seed}|${monday}|${what}`);
  const phones = new PhoneBook(random('phones'));
  const people = drawPeople(seed, monday, random('people'));
  const firstMonday = addDays(monday, -7 * WEEKS_BEFORE);
  // Every fourth office's files begin in the middle of a week, which is then unknown; opening streaks would leave it open.
  const midweek = seed % 4 === 3;
  if (midweek) for (const person of people) person.openingStreak = null;
  const firstDay = midweek ? addDays(firstMonday, 2) : firstMonday;
  const { calls, attendance } = drawCalls(people, monday, phones, random('calls'));
  const visits = new VisitDrawer(people, monday, firstDay, phones, random('visits')).drawAll();
  return { monday, people, calls, visits, attendance };
}
