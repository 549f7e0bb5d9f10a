import type { Wording } from '../zh-CN'

export const records: Wording['records'] = {
  notes: {
    months: 'A row a caller a month: target, takings, base bonus, and three marks out of 5. What is unknown stays blank, and counts neither way.',
    numbers: 'A row a number obtained: where from, by what right it is used, who has it, when it came back. A number not to be called is given to nobody.',
    reviews: 'A row a reward or penalty: reason and evidence, then manager and HR, then publication. Appeals and their outcome stand behind.',
    training: 'A row a caller a session. Training that a rule asks for names the rule.',
    service: 'Inquiries, complaints and call-backs, a row each; outcome and date of archiving when done.',
    signings: 'The figures of a period as they were when signed: not to be changed. Later changes need a note and a new signature.',
    changes: 'What the pane has changed: when, who, where, from what to what.',
    exports: 'What was exported: when, by whom, how many rows, masked or not.',
  },
  noHeads: (sheet) => `${sheet} lacks the columns that are needed`,
  noHeadsNext: 'Rename that sheet and try again: another one is made.',
}
