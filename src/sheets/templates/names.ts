/** The sheets that people type into, each with its native table, by the names that our reader knows (C34 C35). */
export const REGISTER_SHEETS = {
  calls: { sheet: '电开效果管控表', table: '管控表' },
  visits: { sheet: '意向客户邀约到访登记表', table: '登记表' },
  roster: { sheet: '花名册', table: '花名册' },
  attendance: { sheet: '考勤', table: '考勤' },
  settings: { sheet: '规则', table: '规则' },
} as const
export type RegisterKind = keyof typeof REGISTER_SHEETS
export const REGISTER_KINDS = Object.keys(REGISTER_SHEETS) as RegisterKind[]

/** The sheet that explains the others and holds the lists. */
export const GUIDE_SHEET = '说明'
/** The paper form of one caller's one day. */
export const FORM_SHEET = '日管控表'
