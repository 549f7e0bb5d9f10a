export function makeRulesDocs(): Promise<string>
export function provenRules(): Map<string, { file: string; name: string }[]>
