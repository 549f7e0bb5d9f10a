import type { Random } from './random.js';

const AREA_CODES: readonly (readonly [string, readonly number[]])[] = [
  ['010', [8]], ['021', [8]], ['022', [8]], ['025', [8]], ['0316', [7]], ['0311', [7, 8]], ['0532', [8]], ['0755', [7, 8]], ['0898', [7, 8]],
];

export const SOURCES: readonly (readonly [string, number, readonly string[]])[] = [
  ['策划短信资源', 3, ['短信资源', '策划短信']],
  ['来电来访留电', 4, ['来访留电', '来电留电']],
  ['拓展拓客留电', 5, ['拓客留电', '拓客']],
  ['小组-外展点', 2, ['外展点']],
  ['小组-大客户', 2, ['大客户']],
  ['小组-派单', 3, ['派单']],
  ['小组-酒店', 1, ['酒店']],
  ['小组-圈层', 1, ['圈层活动']],
  ['常规资源', 6, ['常规']],
  ['客户会', 1, []],
  ['代理公司', 1, []],
  ['其他', 1, []],
  ['朋友介绍', 0.5, []],
];

export function aliasesOf(source: string): readonly string[] {
  return SOURCES.find(([name]) => name === source)?.[2] ?? [];
}

export function drawSource(random: Random): string {
  return random.weighted(SOURCES.map(([name, weight]) => [name, weight] as const));
}

export function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.int(0, 9)).join('');
}

/** Valid numbers that have not been drawn before; mobiles that begin 17951 and landlines among them. */
export class PhoneBook {
  private readonly taken = new Set<string>();

  constructor(private readonly random: Random) {}

  draw(landlines = true): string {
    for (;;) {
      const phone = this.candidate(landlines);
      if (this.taken.has(phone)) continue;
      this.taken.add(phone);
      return phone;
    }
  }

  private candidate(landlines: boolean): string {
    const { random } = this;
    if (random.chance(0.02)) return `17951${digits(random, 6)}`;
    if (landlines && random.chance(0.08)) {
      const [code, lengths] = random.pick(AREA_CODES);
      return `${code}${random.int(2, 8)}${digits(random, random.pick(lengths) - 1)}`;
    }
    return `1${random.int(3, 9)}${digits(random, 9)}`;
  }
}
