import type { WorkbookFaultCode } from '../../port'

/** 打开着的工作簿不肯做事时：怎么了，为什么，下一步。 */
const codes: Record<WorkbookFaultCode, { title: string; why: string; next: string }> = {
  'protected-sheet': { title: '工作表受保护', why: '受保护的工作表不能改动，什么也没有写。', next: '请在“审阅”里撤消工作表保护，再试一次。' },
  'protected-workbook': { title: '工作簿结构受保护', why: '不能增加或替换工作表，什么也没有写。', next: '请在“审阅”里撤消工作簿保护，再试一次。' },
  'editing-cell': { title: '单元格还在编辑', why: '有单元格正在输入，这时不能读写工作簿。', next: '请按回车键结束输入，再试一次。' },
  'sheet-gone': { title: '找不到工作表', why: '工作表已被删除，可能是别人刚刚删的。什么也没有写。', next: '请重新读取工作簿，再试一次。' },
  'changed-meanwhile': { title: '工作簿刚被改动', why: '进行中别人改了工作簿，已退回原样。', next: '请看一下改动，再试一次。' },
  'too-large': { title: '内容太大', why: '超过了 Excel 一次能处理的量，什么也没有写。', next: '请删去多余的行列，或拆成几个工作簿，再试一次。' },
  'connection-lost': { title: '连接中断', why: '与 Excel 的连接断了。工作表不会只写一半：或是原样，或已写好。', next: '请检查网络，看一下工作表，再试一次。' },
  'read-only': { title: '工作簿只读', why: '这个工作簿不能改动，什么也没有写。', next: '请启用编辑，或另存一份，再试一次。' },
  cancelled: { title: '已取消', why: '已按要求停下，什么也没有写。', next: '需要时可以再做一次。' },
  unexpected: { title: '没有做成', why: 'Excel 报告了意外的错误，工作表保持原样。', next: '请再试一次；若还不行，请保存后重新打开工作簿。' },
}

export const faults = {
  codes,
  at: (sheet: string) => `工作表：${sheet}`,
  atCell: (sheet: string, cell: string) => `位置：${sheet}!${cell}`,
}
