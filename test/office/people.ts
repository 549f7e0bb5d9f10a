import type { Day } from './dates.js';
import { addDays, daysFrom, partsOf, traineeUntil } from './dates.js';
import type { Random } from './random.js';
import type { Person } from './types.js';

const GROUPS = ['一组', '二组', '三组', '四组', '五组', '六组'];
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹'];
const GIVEN = ['敏', '静', '丽', '强', '磊', '洋', '艳', '勇', '军', '杰', '娟', '涛', '明', '超', '秀兰', '霞', '平', '刚', '桂英', '海燕', '志强'];

export const ROLES = [
  'trainee', 'trainee-ending', 'hired-midweek', 'left-midweek', 'month-end', 'hired-monday', 'trainee-left', 'joined-lately',
] as const;
type Role = (typeof ROLES)[number];

export function fullName(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN);
}

/** How a customer is called: a full name, or a surname with 先生 or 女士. */
export function customerName(random: Random): string {
  return random.chance(0.4) ? fullName(random) : random.pick(SURNAMES) + random.pick(['先生', '女士']);
}

function freshName(random: Random, taken: Set<string>): string {
  for (;;) {
    const name = fullName(random);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** Days of hiring whose first month ends within [first, last]; month ends (29th to 31st) first, where there are any. */
function hiresEnding(first: Day, last: Day, monthEnds: boolean): Day[] {
  const found = daysFrom(addDays(first, -40), 47).filter((day) => {
    const until = traineeUntil(day);
    return until >= first && until <= last;
  });
  const late = found.filter((day) => partsOf(day).date >= 29);
  return monthEnds && late.length > 0 ? late : found;
}

interface Dates { hired: Day; left: Day | null }

function datesFor(role: Role, monday: Day, random: Random): Dates {
  const sunday = addDays(monday, 6);
  switch (role) {
    case 'trainee': {
      const hires = daysFrom(addDays(monday, -22), 20).filter((day) => traineeUntil(day) > sunday);
      return { hired: random.pick(hires), left: null };
    }
    case 'trainee-ending':
      return { hired: random.pick(hiresEnding(monday, addDays(monday, 5), false)), left: null };
    case 'month-end':
      return { hired: random.pick(hiresEnding(addDays(monday, -1), sunday, true)), left: null };
    case 'hired-midweek':
      return { hired: addDays(monday, random.int(1, 4)), left: null };
    case 'hired-monday':
      return { hired: monday, left: null };
    case 'joined-lately': // First month over, but fewer than five whole weeks in the files, or just about.
      return { hired: addDays(monday, -random.int(31, 36)), left: null };
    case 'left-midweek':
      return { hired: addDays(monday, -random.int(200, 900)), left: addDays(monday, random.int(1, 5)) };
    case 'trainee-left': {
      const hires = hiresEnding(addDays(monday, 2), addDays(monday, 5), false);
      return { hired: random.pick(hires), left: addDays(monday, 1) };
    }
  }
}

function veteran(name: string, group: string, monday: Day, random: Random): Person {
  const luck = random.weighted([['good', 3], ['poor', 3], ['mixed', 2]] as const);
  return {
    name, group, role: 'veteran', hired: addDays(monday, -random.int(120, 1500)), left: null,
    openingVisits: random.chance(0.5) ? random.int(1, 60) : null,
    openingStreak: luck === 'poor' && random.chance(0.5) ? random.int(1, 3) : null,
    luck, pace: random.chance(0.35) ? random.int(105, 130) : random.int(8, 24),
  };
}

/** The office's callers: a veteran in each group, and a few callers with something about their dates. */
export function drawPeople(seed: number, monday: Day, random: Random): Person[] {
  const taken = new Set<string>();
  const groups = GROUPS.slice(0, random.int(4, 6));
  const people = groups.map((group) => veteran(freshName(random, taken), group, monday, random));
  for (let i = 0; i < 4; i++) {
    // Stepping by the seed brings every role up within a few seeds.
    const role = ROLES[(seed * 3 + i * 2 + (i > 1 ? 1 : 0)) % ROLES.length]!;
    const person = veteran(freshName(random, taken), random.pick(groups), monday, random);
    people.push({ ...person, role, openingVisits: null, openingStreak: null, ...datesFor(role, monday, random) });
  }
  return people;
}

export function isEmployed(person: Person, day: Day): boolean {
  return (person.hired === null || day >= person.hired) && (person.left === null || day <= person.left);
}
