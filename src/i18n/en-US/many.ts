/** `1 row`, `7 rows`. */
export const many = (count: number | string, one: string, more = `${one}s`): string => `${count} ${Number(count) === 1 ? one : more}`
