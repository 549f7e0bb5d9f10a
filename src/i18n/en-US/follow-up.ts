import type { Wording } from '../zh-CN'

export const followUp: Wording['followUp'] = {
  sheet: 'Follow-up list',
  title: 'To follow up today',
  kinds: {
    'appointed-today': 'Appointed for today', sms: 'SMS to send', 'appointed-tomorrow': 'Appointed for tomorrow',
    'no-show': 'No-shows: call and invite again', unappointed: 'A without an appointed time', 'due-again': 'Due for another call',
  },
  count: (kind, count) => `${kind} (${count})`,
  nothing: 'Nobody is to be followed up today.',
  button: 'Write the follow-up list',
  line: (caller, customer, phone) => `${caller}: ${customer} ${phone}`,
  overdue: (days) => `${days} ${days === 1 ? 'day' : 'days'} past`,
  host: (name) => `host ${name}`,
  noHost: 'no host yet',
  more: (count) => `Show ${count} more`,
  blocked: (count) => `${count} more ${count === 1 ? 'customer is' : 'customers are'} not to be called and left out.`,
  written: (sheet, callers, items) => `"${sheet}" is ready: ${callers} ${callers === 1 ? 'caller' : 'callers'}, ${items} ${items === 1 ? 'line' : 'lines'}`,
  writtenNext: 'A page for each caller to be printed and handed out. It has whole phone numbers: keep it safe.',
  writtenNone: (date) => `Nobody is to be followed up on ${date}: no list was written.`,
  page: (group, caller, part, of) => `${group} ${caller} · sheet ${part} of ${of}`,
  left: (caller) => `${caller} (has left: somebody else is to take over)`,
  box: '□',
  heads: { done: 'Done', customer: 'Customer', phone: 'Phone', grade: 'Grade', need: 'Need', date: 'Date', overdue: 'Days past', host: 'Host', outcome: 'Outcome' },
}
