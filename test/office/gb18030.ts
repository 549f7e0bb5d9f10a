/** GB18030 bytes by turning the decoder's table round: one, two and four bytes (BMP). */
let table: Map<string, number[]> | null = null;

function buildTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number[]>();
  const learn = (bytes: number[]) => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if ([...char].length === 1 && char !== '\ufffd' && !found.has(char)) found.set(char, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) learn([lead, trail]);
  }
  for (let lead = 0x81; lead <= 0x84; lead++) {
    for (let second = 0x30; second <= 0x39; second++) {
      for (let third = 0x81; third <= 0xfe; third++) {
        for (let fourth = 0x30; fourth <= 0x39; fourth++) learn([lead, second, third, fourth]);
      }
    }
  }
  return found;
}

export function encodeGb18030(text: string): Uint8Array {
  table ??= buildTable();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const known = code < 0x80 ? [code] : table.get(char);
    if (!known) throw new Error(`no GB18030 bytes for U+${code.toString(16)}`);
    bytes.push(...known);
  }
  return Uint8Array.from(bytes);
}
