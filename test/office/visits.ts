import type { Day } from './dates.js';
import { addDays, mondayOf } from './dates.js';
import { drawSource, type PhoneBook } from './numbers.js';
import { customerName, fullName, isEmployed } from './people.js';
import type { Random } from './random.js';
import type { Person, VisitEvent } from './types.js';

export const WEEKS_BEFORE = 5;
const NEEDS = ['高层', '高层', '别墅', '洋房', '商铺', '车位', '其他'] as const;
const PRODUCTS = ['高层', '高层', '别墅', '洋房', '商铺', '车位'] as const;

/** Came, was contacted, has a host and a signature: what makes a visit count, faults aside. */
export function isWhole(visit: VisitEvent): boolean {
  return visit.came !== null && visit.contacted === true && visit.host !== null && visit.signed === true;
}

function targetOf(person: Person, random: Random): number {
  const luck = person.luck === 'mixed' ? random.pick(['good', 'poor'] as const) : person.luck;
  return luck === 'good' ? random.int(10, 13) : random.int(3, 9);
}

/** Draws the visit register: rows by registration, each caller's first one whole and early. */
export class VisitDrawer {
  readonly visits: VisitEvent[] = [];
  private count = 0;

  constructor(
    private readonly people: readonly Person[], private readonly monday: Day,
    /** The day of the files' first registration. */
    private readonly firstDay: Day,
    private readonly phones: PhoneBook, private readonly random: Random,
  ) {}

  drawAll(): VisitEvent[] {
    for (const person of this.people) this.drawPerson(person);
    for (let n = this.random.int(3, 6); n > 0; n--) this.repeat();
    for (let n = this.random.int(4, 8); n > 0; n--) this.clash();
    this.deals();
    for (let n = this.random.int(1, 3); n > 0; n--) this.cancel();
    return this.visits;
  }

  private add(person: Person, registered: Day, came: Day | null, more: Partial<VisitEvent> = {}): VisitEvent {
    const { random } = this;
    const visit: VisitEvent = {
      kind: 'visit', id: `v${++this.count}`, caller: person.name, group: person.group, registered,
      customer: customerName(random), phone: this.phones.draw(false), source: drawSource(random), need: random.pick(NEEDS),
      appointed: came === null || random.chance(0.2) ? addDays(registered, random.int(0, 5)) : came,
      came, contacted: came === null ? null : true, host: came === null ? null : fullName(random), signed: came === null ? null : true,
      dealDate: null, product: null, units: null, protected: false, faults: [], ...more,
    };
    this.visits.push(visit);
    return visit;
  }

  private drawPerson(person: Person): void {
    const { random, firstDay, monday } = this;
    const start = person.hired !== null && person.hired > firstDay ? person.hired : firstDay;
    this.add(person, start, null, { protected: true });
    for (let week = -WEEKS_BEFORE; week <= 0; week++) this.drawWeek(person, start, addDays(monday, week * 7));
    // Rows past the week in hand: they must wait.
    if (person.left === null && random.chance(0.4)) this.add(person, addDays(monday, 7), null);
    if (person.left === null && random.chance(0.4)) this.add(person, addDays(monday, 5), addDays(monday, 8));
  }

  /** Visits that arrive in one week; the registration goes before, while the caller is employed. */
  private drawWeek(person: Person, start: Day, monday: Day): void {
    const { random } = this;
    const arrivals = targetOf(person, random) + random.int(0, 4);
    for (let n = 0; n < arrivals; n++) {
      const came = addDays(monday, random.int(0, 6));
      const registered = addDays(came, -random.int(0, 4));
      if (registered < start || !isEmployed(person, registered)) continue;
      const short = random.weighted([['whole', 14], ['away', 2], ['stranger', 1], ['hostless', 0.6], ['unsigned', 0.6]] as const);
      const visit = this.add(person, registered, short === 'away' ? null : came);
      if (short === 'stranger') visit.contacted = random.chance(0.7) ? false : null;
      if (short === 'hostless') visit.host = null;
      if (short === 'unsigned') visit.signed = random.chance(0.5) ? false : null;
    }
  }

  /** A customer registered again by the same caller, who comes again. */
  private repeat(): void {
    const { random } = this;
    const first = random.pick(this.visits.filter((visit) => isWhole(visit)));
    const person = this.personOf(first);
    const registered = addDays(first.came!, random.int(1, 9));
    // A later row only, on another day: which of two visits of one day is credited would be open.
    if (!isEmployed(person, registered) || registered > addDays(this.monday, 6)) return;
    const came = addDays(registered, random.int(0, 2));
    if (this.rowsOf(first.phone).some((visit) => visit.came === came)) return;
    this.add(person, registered, came, { phone: first.phone, customer: first.customer, source: random.chance(0.5) ? first.source : drawSource(random) });
  }

  /** 撞客: another caller registers a customer that is somebody's: before, on the same day, or after. */
  private clash(): void {
    const { random } = this;
    const other = random.pick(this.visits.filter((visit) => !visit.protected && visit.registered >= addDays(this.monday, -14)));
    const registered = addDays(other.registered, random.weighted([[0, 3], [-1, 1], [-2, 1], [1, 1], [2, 1]] as const));
    const rivals = this.people.filter((person) => person.name !== other.caller && isEmployed(person, registered)
      && registered >= this.firstDay && registered <= addDays(this.monday, 6));
    if (rivals.length === 0) return;
    const came = random.chance(0.75) ? addDays(registered, random.int(0, 4)) : null;
    if (came !== null && this.rowsOf(other.phone).some((visit) => visit.came === came)) return;
    this.add(random.pick(rivals), registered, came, { phone: other.phone, customer: other.customer });
  }

  private personOf(visit: VisitEvent): Person {
    return this.people.find((person) => person.name === visit.caller)!;
  }

  private rowsOf(phone: string): VisitEvent[] {
    return this.visits.filter((visit) => visit.phone === phone);
  }

  private deals(): void {
    const { random, monday } = this;
    const sunday = addDays(monday, 6);
    for (const visit of this.visits) {
      // A row that does not count, of a customer who has others, would leave open whether its deal does.
      if (!isWhole(visit) && (visit.came === null || this.rowsOf(visit.phone).length > 1)) continue;
      const recent = mondayOf(visit.came!) >= addDays(monday, -7);
      const repeat = this.rowsOf(visit.phone).length > 1;
      if (!random.chance(repeat ? 0.35 : recent ? 0.16 : 0.04)) continue;
      const dealDate = addDays(visit.came!, random.weighted([[0, 3], [random.int(1, 3), 3], [random.int(4, 9), 2]] as const));
      if (visit.came! > sunday && dealDate <= sunday) continue;
      visit.dealDate = dealDate;
      visit.product = random.chance(0.06) ? null : random.pick(PRODUCTS);
      visit.units = random.weighted([[1, 8], [null, 2], [2, 1], [3, 0.3]] as const);
    }
  }

  /** A cancelled deal: a row of its own, whole, with the units taken back. */
  private cancel(): void {
    const { random, monday } = this;
    const sold = this.visits.filter((visit) => isWhole(visit) && visit.dealDate !== null && visit.product !== null
      && visit.dealDate < addDays(monday, 5) && visit.dealDate >= addDays(monday, -14) && (visit.units ?? 1) > 0
      && this.rowsOf(visit.phone).length === 1 && isEmployed(this.personOf(visit), addDays(visit.dealDate, 1)));
    if (sold.length === 0) return;
    const deal = random.pick(sold);
    const earliest = addDays(deal.dealDate!, 1);
    const day = random.chance(0.7) && monday > earliest ? addDays(monday, random.int(0, 1)) : earliest;
    if (!isEmployed(this.personOf(deal), day)) return;
    this.add(this.personOf(deal), day, day, {
      phone: deal.phone, customer: deal.customer, source: deal.source, need: deal.need,
      dealDate: day, product: deal.product, units: -(deal.units ?? 1),
    });
  }
}
