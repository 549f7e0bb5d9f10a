// Writes an office to a folder, to be tried by hand: tsx test/office/write-office.ts SEED MONDAY OUTDIR
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeOffice } from './office.js';

const [seed, monday, folder] = process.argv.slice(2);
if (!seed || !monday || !folder) throw new Error('usage: write-office SEED MONDAY OUTDIR');
const { files, expected, units } = await makeOffice(Number(seed), { monday });
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 1)}\n`);
for (const unit of units) console.log(unit.groups.join(' '), unit.style, unit.tell, unit.rosterless ? 'rosterless' : '');
