/** A script as users write it in Script Lab, and what Excel on the web answers. */
export interface Script {
  /** a sentence about behaviour */
  title: string
  /** what the script asks of a host beyond the plain workbook; `unsure: …` where no public source settles the answer */
  needs?: string
  /** the body of an async function that sees Excel, Office, OfficeExtension, CustomFunctions and console */
  run: string
  /** the JSON the script returns */
  expect?: unknown
  /** the error the script ends with */
  error?: { code: string; location?: string }
}

/** A body that sees `context` and `sheet`, the only sheet of a new workbook. */
export const onSheet = (body: string): string => `return await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem('Sheet1')${body}
})`

/** The same with `until(test)`, which waits for what comes after a sync: an event, the answer of a custom function. */
export const waiting = (body: string): string => `const until = async (test) => {
  for (let tries = 0; tries < 400 && !(await test()); tries++) await new Promise((done) => setTimeout(done, 25))
}
${onSheet(body)}`

/** The same with `fails(job)`: whether a batch of its own is refused; what the host cannot do at all is no refusal. */
export const failing = (body: string): string => `const fails = async (job) => {
  try {
    await Excel.run(async (context) => {
      await job(context.workbook.worksheets.getItem('Sheet1'), context)
      await context.sync()
    })
    return false
  } catch (error) {
    if (['NotImplemented', 'ApiNotFound', 'GeneralException'].includes(error.code)) throw error
    return error instanceof OfficeExtension.Error
  }
}
${onSheet(body)}`
