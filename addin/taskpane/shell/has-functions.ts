/** Whether the host calculates custom functions: Excel 2016 and 2019 do not. */
export function hasFunctions(): boolean {
  return Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1')
}
