import { utils, write } from '@e965/xlsx'

const HEADS = ['序号', '日期', '电开人员', '客户姓名', '联系电话', '资源来源', '拨打结果', '意向等级', '产品需求', '备注', '短信跟进']
const RESULTS = ['接通', '无人接听', '拒接', '占线', '关机', '空号']
const SOURCES = ['常规资源', '客户会', '小组-派单', '拓展拓客留电']
const FIRST_SERIAL = 41_386

/** A call register of made-up calls (no person, no real number): `rows` dials in one week, a hundred or so a caller a day. */
export function madeUpBook(rows: number): Uint8Array {
  const callers = Math.max(1, Math.round(rows / 700))
  const cells: unknown[][] = [HEADS]
  for (let i = 0; i < rows; i++) {
    const result = RESULTS[(i * 7) % 11 % 6]!
    const answered = result === '接通'
    cells.push([
      i + 1, FIRST_SERIAL + Math.floor((i * 7) / rows), `电开${i % callers}`, `客户${i % 5000}`,
      `1${3 + (i % 7)}${String(100_000_000 + ((i * 37) % 900_000_000))}`, SOURCES[i % 4], result,
      answered ? 'ABCDDDCC'[i % 8] : null, answered && i % 8 < 2 ? '高层' : null, i % 3 ? null : `备注${i % 3000}`,
      answered && i % 8 < 2 ? '是' : null,
    ])
  }
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells, { dense: true }), '电开效果管控表')
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Uint8Array
}
