/* global Office, Excel, document */
const WORDS = {
  'zh-CN': { address: '单元格', value: '内容', read: '读取', write: '写入', written: '已写入', info: (host, platform) => `已连接：${host}，${platform}` },
  'en-US': { address: 'Cell', value: 'Content', read: 'Read', write: 'Write', written: 'Written', info: (host, platform) => `Connected: ${host}, ${platform}` },
}
const byId = (id) => document.getElementById(id)

Office.onReady(({ host, platform }) => {
  const words = WORDS[Office.context.displayLanguage] ?? WORDS['zh-CN']
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = words[element.dataset.text]
  byId('info').textContent = words.info(host, platform)
  byId('read').addEventListener('click', () => act(async (range) => JSON.stringify((await loaded(range)).values)))
  byId('write').addEventListener('click', () =>
    act(async (range) => {
      range.values = [[byId('value').value]]
      await range.context.sync()
      return words.written
    }),
  )
})

async function loaded(range) {
  range.load('values')
  await range.context.sync()
  return range
}

/** Runs a job on the cell that is named, and shows what came of it. */
async function act(work) {
  try {
    byId('result').textContent = await Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet().getRange(byId('address').value)))
  } catch (error) {
    byId('result').textContent = `${error.code ?? error.name}: ${error.message}`
  }
}
