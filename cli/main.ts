import { wordingOf } from '../src/i18n'
import { languageOf } from './options'
import { weekCommand } from './week'

const [command, ...args] = process.argv.slice(2)
const { cli } = wordingOf(languageOf(args))

if (command === 'week') {
  process.exitCode = await weekCommand(args)
} else {
  console.error(command === undefined || command === '--help' ? cli.help : cli.badArgument(cli.unknownCommand(command)))
  process.exitCode = command === '--help' ? 0 : 1
}
