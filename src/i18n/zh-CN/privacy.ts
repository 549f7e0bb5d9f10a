import type { Touch } from '../../ledger'

const touches: Record<Touch, string> = {
  imported: '取得', given: '领用', returned: '退回', dialled: '拨打', registered: '登记', appointed: '预约到访', arrived: '到访', served: '客服',
}

/** 客户隐私：保存期、按号码删除、导出记录。 */
export const privacy = {
  title: '客户隐私',
  who: {
    label: '您的姓名',
    hint: '记入改动记录和导出记录，只问一次，存在这台电脑上。',
    needed: '请先写上您的姓名',
  },
  retention: {
    touches,
    title: '超过保存期的号码',
    rule: (months: number) => `保存 ${months} 个月（规则 S24），从最后一次取得、领用、退回、拨打、登记、预约、到访或客服算起。`,
    none: '没有超过保存期的号码。',
    count: (numbers: number, rows: number) => `${numbers} 个号码超过保存期，共 ${rows} 行：`,
    line: (masked: string, date: string, what: string, rows: number) => `${masked}：最后${what} ${date}，${rows} 行`,
    more: (count: number) => `另有 ${count} 个未列出`,
    kept: (deals: number, appointments: number, blocked: number) =>
      `到期仍保留：${[deals && `有成交 ${deals} 个（合同要留查）`, appointments && `预约未到期 ${appointments} 个`, blocked && `不再拨打 ${blocked} 个（删了会再被拨打）`].filter(Boolean).join('，')}。`,
    undated: (count: number) => `${count} 个号码有读不出的日期，不知道保存了多久，没有列入。请补日期。`,
    deleteAll: (count: number) => `删除这 ${count} 个号码…`,
    deleteOne: (masked: string) => `删除 ${masked}…`,
  },
  forget: {
    title: '按号码删除',
    intro: '客户要求删除，或保存期已满：号码在本工作簿各张表里都换成代号，姓名和备注清空，数字不变。不能撤销。',
    label: '客户的电话号码',
    invalid: '不是手机或固定电话号码',
    token: '删除代号（可不填）',
    tokenHint: '别的工作簿里已删除过这位客户时，填那里的代号，两边才算同一位。',
    tokenInvalid: '代号应为“已删除-”加十个字母',
    find: '查找',
    finding: '正在查找号码',
    nowhere: (masked: string) => `本工作簿里没有 ${masked}`,
    found: (who: string, cells: number, sheets: number) => `${who}：${cells} 个单元格，${sheets} 张表`,
    numbers: (count: number) => `${count} 个号码`,
    sheetLine: (sheet: string, cells: string) => `${sheet}：${cells}`,
    kinds: {
      phone: (count: number) => `号码 ${count} 处`,
      text: (count: number) => `文字里的号码 ${count} 处`,
      name: (count: number) => `姓名 ${count} 处`,
      note: (count: number) => `备注 ${count} 处`,
    },
    named: (sheets: string) => `工作表名称里也有这个号码，请自己改名：${sheets}`,
    confirm: '删除，不能撤销',
    cancel: '不删除',
    deleting: '正在删除号码',
    done: (cells: number, sheets: number) => `已删除：${cells} 个单元格，${sheets} 张表`,
    doneText: (sheet: string) => `已记入“${sheet}”。别的工作簿、备份、历史版本、已发出的文件和批注里可能还有，请另行删除。已签字的期间会显示行有改动，数字不变。`,
    left: (count: number) => `没有删除：有 ${count} 个单元格改不了`,
    leftText: (places: string) => `可能是公式，或刚被改过。已经改的都改回去了。请处理后再删：${places}`,
    halfWay: (places: string) => `已经改的没能全部改回去，请检查：${places}`,
    andMore: (places: string, count: number) => `${places} 等 ${count} 处`,
    recorded: (customers: number, cells: number) => `客户 ${customers} 位，${cells} 个单元格；号码不记`,
  },
  exports: {
    pack: '周报',
    visitsPrint: '登记表打印页',
    formPrint: '管控表打印页',
    logging: '正在写导出记录',
    failed: '导出记录写不进去，没有导出',
    masked: '号码已隐去',
    full: '号码为全号',
    line: (file: string, rows: number, numbers: string) => `导出记录：${file}，${rows} 行，${numbers}`,
  },
}
