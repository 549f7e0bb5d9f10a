/** C20: half days of paid leave earned when credited visits grow from `before` to `now`, one for every `per`. */
export function leaveHalfDays(before: number, now: number, per: number): number {
  return per > 0 ? Math.floor(now / per) - Math.floor(before / per) : 0
}
