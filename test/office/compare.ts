import type { WeekJson } from './types.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };
type Entry = { [key: string]: Json | undefined };

function isEntry(value: Json | undefined): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A map in which a missing key is worth nothing: deals, needs, grades. */
const COUNTS = new Set(['deals', 'needs', 'grades']);

function show(value: Json | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function compareValues(path: string, expected: Json | undefined, actual: Json | undefined, found: string[]): void {
  const key = path.slice(path.lastIndexOf('.') + 1);
  if (isEntry(expected) && isEntry(actual)) {
    const counts = COUNTS.has(key);
    const names = counts ? new Set([...Object.keys(expected), ...Object.keys(actual)]) : Object.keys(expected);
    for (const name of names) {
      compareValues(`${path}.${name}`, expected[name] ?? (counts ? 0 : null), actual[name] ?? (counts ? 0 : null), found);
    }
  } else if (Array.isArray(expected) && Array.isArray(actual) && key === 'days') {
    compareLists(path, expected, actual, (day) => String(day.date), found);
  } else if (Array.isArray(expected) && Array.isArray(actual) && key === 'callers') {
    // Claimants of a customer: a list of names.
    if (show([...expected].sort()) !== show([...actual].sort())) found.push(`${path}: expected ${show(expected)}, got ${show(actual)}`);
  } else if (show(expected) !== show(actual)) found.push(`${path}: expected ${show(expected)}, got ${show(actual)}`);
}

function isEmpty(entry: Entry): boolean {
  return Object.values(entry).every((value) => typeof value === 'string' || value === 0 || (isEntry(value) && isEmpty(value)));
}

/** Compares two lists by key; `mayLack` tells entries whose absence says the same. */
function compareLists(
  path: string, expected: Json[], actual: Json[], keyOf: (entry: Entry) => string, found: string[], mayLack: (entry: Entry) => boolean = () => false,
): void {
  const left = new Map((expected as Entry[]).map((entry) => [keyOf(entry), entry]));
  const right = new Map((actual as Entry[]).map((entry) => [keyOf(entry), entry]));
  if (right.size < actual.length) found.push(`${path}: the same key twice`);
  for (const [key, entry] of left) {
    const other = right.get(key);
    if (other) compareValues(`${path}[${key}]`, entry, other, found);
    else if (!mayLack(entry)) found.push(`${path}[${key}]: expected ${show(entry)}, got nothing`);
  }
  for (const [key, entry] of right) {
    if (!left.has(key) && !mayLack(entry)) found.push(`${path}[${key}]: not expected: ${show(entry)}`);
  }
}

/** An error's identity; a .csv has no sheet, so whatever is named there is right. */
function errorKey(entry: Entry): string {
  const file = String(entry.file);
  const sheet = /\.csv$/i.test(file) ? '' : String(entry.sheet);
  return `${file}!${sheet}!${String(entry.cell)} ${String(entry.code)}`;
}

/**
 * What differs between an expected week and an actual one, a readable line each.
 * Lists are of free order; keys that only the actual one has are no difference.
 */
export function differences(expected: WeekJson, actual: WeekJson): string[] {
  const found: string[] = [];
  const left = expected as unknown as Record<string, Json>;
  const right = actual as unknown as Record<string, Json | undefined>;
  const list = (name: string) => (Array.isArray(right[name]) ? right[name] : []);
  const lists = (name: string, keyOf: (entry: Entry) => string, mayLack?: (entry: Entry) => boolean) => {
    compareLists(name, left[name] as Json[], list(name), keyOf, found, mayLack);
  };
  compareValues('week', left.week, right.week, found);
  lists('groups', (entry) => String(entry.group), (entry) => entry.group === '拓展部' && isEmpty(entry));
  lists('callers', (entry) => String(entry.caller));
  lists('sources', (entry) => String(entry.source), isEmpty);
  lists('conflicts', (entry) => String(entry.phone));
  compareErrors(left.errors as Entry[], list('errors') as Entry[], found);
  for (const name of ['intentCustomers', 'typedTotalsThatDiffer']) compareValues(name, left[name], right[name], found);
  return found;
}

function compareErrors(expected: Entry[], actual: Entry[], found: string[]): void {
  const left = expected.map(errorKey).sort();
  const right = actual.map(errorKey).sort();
  for (const key of left) if (!right.includes(key)) found.push(`errors: missing ${key}`);
  for (const key of right) if (!left.includes(key)) found.push(`errors: not expected ${key}`);
  if (new Set(right).size < right.length) found.push('errors: one reported twice');
}
