export { drawChart } from './draw'
export { layCharts } from './layer'
