/* global Office, Excel */
Office.actions.associate('writeTable', (event) =>
  run(event, async (context) => {
    const at = context.workbook.getSelectedRange().getCell(0, 0)
    at.getResizedRange(3, 1).values = [
      ['名称', '数量'],
      ['甲', 3],
      ['乙', 4],
      ['合计', ''],
    ]
    at.getOffsetRange(3, 1).formulasR1C1 = [['=SUM(R[-2]C:R[-1]C)']]
    at.getResizedRange(0, 1).format.font.bold = true
    await context.sync()
  }),
)

Office.actions.associate('markYellow', (event) =>
  run(event, async (context) => {
    context.workbook.getSelectedRange().format.fill.color = '#FFFF00'
    await context.sync()
  }),
)

Office.actions.associate('unmark', (event) =>
  run(event, async (context) => {
    context.workbook.getSelectedRange().format.fill.clear()
    await context.sync()
  }),
)

/** Excel waits for `completed`, whatever happened. */
async function run(event, work) {
  try {
    await Excel.run(work)
  } finally {
    event.completed()
  }
}
