import { digits } from './numbers.js';
import type { Random } from './random.js';
import type { CallEvent, Fault, FaultCode, Result, VisitEvent } from './types.js';

const NO_ANSWER: readonly Result[] = ['无人接听', '占线', '关机', '停机', '空号', '错号'];

export function badPhone(phone: string, random: Random): string | null {
  return random.pick([
    '1.38E+10', phone.startsWith('1') ? phone.slice(0, 10) : phone.slice(0, 7), `138${digits(random, 9)}`,
    `11${digits(random, 9)}`, '不详', '微信联系', '没留电话', null,
  ]);
}

export function badDate(random: Random): string {
  return random.pick(['昨天', '下周', '2013.13.2', '2月30日', '2013/4/31', '4月31日', '周三', '20130431', '待定', '2015/2/29']);
}

/** Puts one fault on a call; each keeps to what the rules decide alone. */
function spoil(call: CallEvent, code: FaultCode, random: Random): void {
  const add = (field: string, typed: string | null) => { call.faults.push({ field, code, typed }); };
  const noAnswer = random.pick(NO_ANSWER);
  switch (code) {
    case 'phone-invalid': add('phone', badPhone(call.phone, random)); break;
    case 'date-invalid': add('date', badDate(random)); break;
    case 'caller-missing': add('caller', null); break;
    case 'result-missing': Object.assign(call, { result: null, grade: null, need: null }); add('result', null); break;
    case 'result-invalid':
      Object.assign(call, { result: null, grade: null, need: null });
      add('result', random.pick(['改号', '呼叫转移', '语音信箱', '传真', '？？']));
      break;
    case 'grade-invalid':
      Object.assign(call, { result: '接通', grade: null });
      add('grade', random.pick(['B/C', 'AB', 'E', '待定', '有意向', 'A-B', 'F']));
      break;
    case 'grade-without-answer': {
      const grade = random.pick(['A', 'B', 'C', 'D'] as const);
      // A refused call may carry a D, but no other grade.
      const result = grade !== 'D' && random.chance(0.3) ? '拒接' : noAnswer;
      Object.assign(call, { result, grade: null, need: null });
      add('grade', grade);
    }
  }
}

const PAIRS: readonly (readonly [FaultCode, FaultCode])[] = [
  ['phone-invalid', 'date-invalid'], ['grade-invalid', 'phone-invalid'], ['grade-invalid', 'date-invalid'],
];

/** Spoils some of one caller's calls of the week. Every day keeps its first row whole, so that a day with calls stays one. */
export function spoilCalls(calls: readonly CallEvent[], cellDates: boolean, callerCells: boolean, random: Random): void {
  const seen = new Set<string>();
  const spare = calls.filter((call) => seen.has(call.date) || (seen.add(call.date), false));
  const repeats = spare.filter((call) => calls.some((other) => other !== call && other.date === call.date && other.phone === call.phone));
  const codes: FaultCode[] = ['phone-invalid', 'grade-invalid', 'result-missing', 'result-invalid', 'grade-without-answer'];
  if (cellDates) codes.push('date-invalid');
  if (callerCells) codes.push('caller-missing');
  const free = (from: readonly CallEvent[]) => from.filter((call) => call.faults.length === 0);
  for (const code of codes) {
    for (let n = random.int(0, 2); n > 0; n--) {
      const choice = free(random.chance(0.5) ? repeats : spare);
      if (choice.length > 3) spoil(random.pick(choice), code, random);
    }
  }
  const twice = free(spare);
  if (twice.length > 5 && random.chance(0.4)) {
    const pair = random.pick(PAIRS);
    const call = random.pick(twice);
    if (cellDates || !pair.includes('date-invalid')) for (const code of pair) spoil(call, code, random);
  }
}

/** Spoils some of one caller's visit rows. `shared` tells the phones that stand on several rows. */
export function spoilVisits(visits: readonly VisitEvent[], shared: ReadonlySet<string>, random: Random): void {
  const free = () => visits.filter((visit) => !visit.protected && visit.faults.length === 0);
  const spoilOne = (field: string, code: FaultCode, chance: number, typed: (visit: VisitEvent) => string | null, fits: (visit: VisitEvent) => boolean) => {
    const choice = free().filter(fits);
    if (choice.length < 2 || !random.chance(chance)) return;
    const visit = random.pick(choice);
    visit.faults.push({ field, code, typed: typed(visit) });
  };
  const any = () => true;
  spoilOne('phone', 'phone-invalid', 0.5, (visit) => badPhone(visit.phone, random) ?? '不详', any);
  spoilOne('registered', 'date-invalid', 0.5, () => badDate(random), any);
  // A visit that loses its arrival no longer counts: not where that would leave a deal of the customer open.
  spoilOne('came', 'date-invalid', 0.5, () => badDate(random), (visit) => visit.came !== null && !shared.has(visit.phone));
  spoilOne('appointed', 'date-invalid', 0.3, () => badDate(random), (visit) => visit.appointed !== null);
  spoilOne('dealDate', 'date-invalid', 0.3, () => badDate(random), (visit) => visit.dealDate !== null);
  spoilOne('caller', 'caller-missing', 0.3, () => null, any);
}

/** A bad date that several rows share (a merged cell, a form's head): the last rows of one of the caller's days. */
export function spoilBlock(calls: readonly CallEvent[], random: Random): void {
  const days = [...new Set(calls.map((call) => call.date))];
  const tails = days.map((day) => calls.filter((call) => call.date === day)).filter((rows) => rows.length >= 9)
    .map((rows) => rows.slice(-random.int(3, 6))).filter((rows) => rows.every((call) => call.faults.length === 0));
  if (tails.length === 0) return;
  const fault: Fault = { field: 'date', code: 'date-invalid', typed: badDate(random) };
  for (const call of random.pick(tails)) call.faults.push(fault);
}
