import { BONUS_PREFIX, RULEBOOK } from '../policy'

/** Clauses of rules that have no figure of their own in the rulebook. */
const OTHERS: Readonly<Record<string, string>> = {
  C21: '二、2 激励方式 第二条',
  C46: '五、4 每周反馈',
  S08: 'call客奖罚制度 4 惩罚机制',
  S19: '售楼处工作人员管理制度 第十一条',
}

/** Where the regulation says a rule, by its id; '' when nowhere. */
export function clauseOf(rule: string): string {
  const id = rule.startsWith(BONUS_PREFIX) ? 'C21' : rule
  return RULEBOOK.find((row) => row.id === id)?.clause ?? OTHERS[id] ?? ''
}
