import { wordingOf } from '../src/i18n'
import { weekCommand } from './week'

const [command, ...args] = process.argv.slice(2)
const { cli } = wordingOf('zh-CN')

if (command === 'week') {
  process.exitCode = await weekCommand(args)
} else {
  console.error(command === undefined || command === '--help' ? cli.help : cli.badArgument(cli.unknownCommand(command)))
  process.exitCode = command === '--help' ? 0 : 1
}
