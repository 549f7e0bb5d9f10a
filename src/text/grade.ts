import { squeeze } from './clean'

/** C26 C38: A will come, B may come, C will not now, D no intention. */
export const GRADES = ['A', 'B', 'C', 'D'] as const
export type Grade = (typeof GRADES)[number]

/**
 * A grade as people type it: `a`, `Ａ`, `A类`, `A级`, `" A "`.
 * @returns the grade, or `null` for everything else (`B/C`, `AB`, `E`, words)
 */
export function readGrade(value: string | number): Grade | null {
  const match = /^([ABCD])[类级]?$/.exec(squeeze(String(value)).toUpperCase())
  return match ? (match[1] as Grade) : null
}

/** C26: A and B are customers with intent (意向客户). */
export function isIntent(grade: Grade | null): boolean {
  return grade === 'A' || grade === 'B'
}

/** C26 C38: what customers of each grade are called. */
const CLASSES: Record<Grade, string> = { A: '意向客户', B: '意向客户', C: '潜在客户', D: '无效客户' }

/** C26 C38: what customers of a grade are called: 意向客户, 潜在客户, 无效客户. */
export function gradeClass(grade: Grade): string {
  return CLASSES[grade]
}
