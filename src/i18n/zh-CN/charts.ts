/** 周汇总上的图表 */
export const charts = {
  title: '图表',
  data: '图表数据',
  funnel: '从电开到成交',
  shortfall: '每日欠数（各组合计）',
  groups: '各组可拨通与定额',
  step: '环节',
  intent: '意向客户',
  count: '数量',
  rate: '占上一环节',
  weekday: '星期',
  missing: (group: string) => `${group}（未交）`,
}
