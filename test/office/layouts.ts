import type { Column, TableLayout } from './plan.js';
import type { Random } from './random.js';

const HEADS: Record<string, readonly string[]> = {
  seq: ['序号'], group: ['组别'], date: ['日期', '登记日期'], registered: ['登记日期', '日期'],
  caller: ['电开人员', '置业顾问(电开)', '姓名'], customer: ['客户姓名'], phone: ['联系电话', '手机', '客户电话'],
  source: ['资源来源', '来源渠道'], result: ['拨打结果', '拨打情况', '通话情况'], grade: ['意向等级', '客户等级', '客户意向'],
  need: ['产品需求'], note: ['备注'], sms: ['短信跟进', '短信'], appointed: ['预约到访时间'], came: ['实际到访时间', '到访时间'],
  contacted: ['到访联系电开人员'], host: ['接访人员', '接访顾问'], signed: ['接访签字'], dealDate: ['成交日期'], product: ['成交产品'], units: ['成交套数'],
};
const CALL_FIELDS = ['date', 'caller', 'customer', 'phone', 'source', 'result', 'grade', 'need', 'note', 'sms'];
const VISIT_FIELDS = ['registered', 'caller', 'customer', 'phone', 'source', 'need', 'appointed', 'came', 'contacted', 'host', 'signed', 'dealDate', 'product', 'units'];
const FORM_FIELDS = ['customer', 'phone', 'source', 'result', 'grade', 'need', 'note'];

export interface TableWishes {
  /** 组别 column. */
  group: boolean;
  /** 小组 line above the table, or none. */
  groupTitle: string | null;
  merged: boolean;
  totals: boolean;
  /** Heads and order as the office's own form has them. */
  plain: boolean;
}

function columnsOf(fields: readonly string[], plain: boolean, random: Random): Column[] {
  return fields.map((field) => ({ field, head: plain ? HEADS[field]![0]! : random.pick(HEADS[field]!) }));
}

/** Keeps most of the order that people know; now and then the columns are all over the place. */
function reorder(fields: readonly string[], random: Random): string[] {
  if (random.chance(0.3)) return random.shuffle(fields);
  const moved = [...fields];
  for (let n = random.int(1, 3); n > 0; n--) {
    const [field] = moved.splice(random.int(0, moved.length - 1), 1);
    moved.splice(random.int(0, moved.length), 0, field!);
  }
  return moved;
}

function tableLayout(own: readonly string[], title: string, wishes: TableWishes, random: Random): TableLayout {
  const fields = wishes.plain ? [...own] : reorder(own, random);
  if (random.chance(0.6)) fields.unshift('seq');
  if (wishes.group) fields.splice(random.int(0, 1), 0, 'group');
  const titles = random.chance(0.5) ? [title] : [];
  if (wishes.groupTitle !== null) titles.push(`小组${random.pick([':', '：'])}${wishes.groupTitle}`);
  return {
    columns: columnsOf(fields, wishes.plain, random), titles,
    headAgainEvery: wishes.plain ? 0 : random.pick([0, 0, 17, 40]), blankEvery: random.pick([0, 0, 9, 31]),
    subtotals: wishes.totals && random.chance(0.5), total: wishes.totals ? random.pick(['合计', '总计', '合计', null] as const) : null,
    merged: wishes.merged,
  };
}

export function callLayout(wishes: TableWishes, random: Random): TableLayout {
  return tableLayout(CALL_FIELDS, random.pick(['电开效果管控表', '天津八里洲电开效果管控表']), wishes, random);
}

export function visitLayout(wishes: TableWishes, random: Random): TableLayout {
  return tableLayout(VISIT_FIELDS, '意向客户邀约到访登记表', { ...wishes, merged: false, totals: wishes.totals && random.chance(0.3) }, random);
}

export function formColumns(plain: boolean, random: Random): Column[] {
  return columnsOf(['seq', ...(plain ? FORM_FIELDS : reorder(FORM_FIELDS, random))], plain, random);
}
