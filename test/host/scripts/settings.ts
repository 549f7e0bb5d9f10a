import { onSheet, type Script } from './script'

/** What add-ins keep in the document, and what the document says of itself. */
export const scripts: Script[] = [
  {
    title: 'a setting is found again by its key',
    run: onSheet(`
  context.workbook.settings.add('week', '2013-04-22')
  const setting = context.workbook.settings.getItem('week').load('key,value')
  await context.sync()
  return [setting.key, setting.value]`),
    expect: ['week', '2013-04-22'],
  },
  {
    title: 'settings hold numbers, booleans, lists and objects',
    run: onSheet(`
  const { settings } = context.workbook
  settings.add('number', 1.5)
  settings.add('boolean', false)
  settings.add('list', [1, 'two', [3]])
  settings.add('object', { quota: 100, of: { day: 'Monday' } })
  const found = ['number', 'boolean', 'list', 'object'].map((key) => settings.getItem(key).load('value'))
  await context.sync()
  return found.map((setting) => setting.value)`),
    expect: [1.5, false, [1, 'two', [3]], { quota: 100, of: { day: 'Monday' } }],
  },
  {
    title: 'a date in a setting comes back as a date',
    run: onSheet(`
  const when = new Date(Date.UTC(2013, 3, 22))
  context.workbook.settings.add('when', when)
  const setting = context.workbook.settings.getItem('when').load('value')
  await context.sync()
  return [setting.value instanceof Date, setting.value.getTime() === when.getTime()]`),
    expect: [true, true],
  },
  {
    title: 'a setting added again has the new value',
    run: onSheet(`
  const { settings } = context.workbook
  settings.add('week', 1)
  settings.add('week', 2)
  const setting = settings.getItem('week').load('value')
  const count = settings.getCount()
  await context.sync()
  return [setting.value, count.value]`),
    expect: [2, 1],
  },
  {
    title: 'the value of a setting can be set',
    run: onSheet(`
  const setting = context.workbook.settings.add('week', 1)
  setting.value = { number: 17 }
  setting.load('value')
  await context.sync()
  return setting.value`),
    expect: { number: 17 },
  },
  {
    title: 'a deleted setting is gone',
    run: onSheet(`
  const { settings } = context.workbook
  settings.add('week', 1)
  await context.sync()
  settings.getItem('week').delete()
  const none = settings.getItemOrNullObject('week')
  settings.load('items/key')
  await context.sync()
  return [none.isNullObject, settings.items.length]`),
    expect: [true, 0],
  },
  {
    title: 'a setting that is not there is an error',
    run: onSheet(`
  context.workbook.settings.getItem('nothing').load('value')
  await context.sync()`),
    error: { code: 'ItemNotFound', location: 'SettingCollection.getItem' },
  },
  {
    title: 'settings are there for the next batch',
    run: `
await Excel.run(async (context) => {
  context.workbook.settings.add('week', 17)
  await context.sync()
})
return await Excel.run(async (context) => {
  const setting = context.workbook.settings.getItem('week').load('value')
  await context.sync()
  return setting.value
})`,
    expect: 17,
  },
  {
    title: 'the properties of a document can be set',
    run: onSheet(`
  const { properties } = context.workbook
  properties.title = '电开台帐'
  properties.subject = 'Calls'
  properties.author = 'Office'
  properties.keywords = 'calls;week'
  properties.comments = 'checked'
  properties.category = 'Ledger'
  properties.company = 'Company'
  properties.manager = 'Manager'
  properties.load('title,subject,author,keywords,comments,category,company,manager')
  await context.sync()
  return [properties.title, properties.subject, properties.author, properties.keywords, properties.comments, properties.category,
    properties.company, properties.manager]`),
    expect: ['电开台帐', 'Calls', 'Office', 'calls;week', 'checked', 'Ledger', 'Company', 'Manager'],
  },
  {
    title: 'properties of one\'s own have a type by their value, and keys in any case',
    run: onSheet(`
  const { custom } = context.workbook.properties
  custom.add('Name', 'pear')
  custom.add('Checked', true)
  custom.add('Weeks', 17)
  const found = ['name', 'CHECKED', 'Weeks'].map((key) => custom.getItem(key).load('key,value,type'))
  const count = custom.getCount()
  await context.sync()
  return [found.map((item) => [item.key, item.value, item.type]), count.value]`),
    expect: [[['Name', 'pear', 'String'], ['Checked', true, 'Boolean'], ['Weeks', 17, 'Number']], 3],
  },
  {
    title: 'properties of one\'s own can be set anew and deleted',
    run: onSheet(`
  const { custom } = context.workbook.properties
  custom.add('Weeks', 17)
  custom.add('Weeks', 18)
  custom.add('Name', 'pear')
  const weeks = custom.getItem('Weeks').load('value')
  await context.sync()
  custom.getItem('Name').delete()
  const none = custom.getItemOrNullObject('Name')
  const one = custom.getCount()
  await context.sync()
  custom.deleteAll()
  const zero = custom.getCount()
  await context.sync()
  return [weeks.value, none.isNullObject, one.value, zero.value]`),
    expect: [18, true, 1, 0],
  },
]
