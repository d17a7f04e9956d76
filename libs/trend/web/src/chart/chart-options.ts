import { formatCount } from '@tiepdan/platform/contract';
import { PICTURES, type Picture } from '@tiepdan/trend/contract';
import type { EChartsOption } from './echarts';

/** The colours a chart is drawn in, out of the page's own tokens. */
export interface ChartColours {
  readonly words: string;
  readonly quiet: string;
  readonly lines: string;
  readonly surface: string;
  readonly series: readonly string[];
  readonly cold: string;
  readonly hot: string;
}

/** What is drawn of a picture; the same cells as its table. */
export function chartOptions(picture: Picture, colours: ChartColours): EChartsOption {
  const { drawing } = PICTURES[picture.code];
  const base: EChartsOption = {
    animation: false,
    textStyle: { fontFamily: 'Roboto, sans-serif', color: colours.words },
    color: [...colours.series],
    // Patterns beside colours: who cannot tell the colours, and who prints in black, tells the parts all the same.
    aria: { enabled: true, decal: { show: drawing !== 'heat' }, label: { enabled: false } },
    tooltip: { renderMode: 'richText', trigger: drawing === 'heat' ? 'item' : 'axis', confine: true, valueFormatter: (value) => formatCount(Number(value)) },
  };
  if (drawing === 'heat') return { ...base, ...heat(picture, colours) };
  return { ...base, ...(drawing === 'bars' ? bars(picture, colours) : stack(picture, colours)) };
}

function stack(picture: Picture, colours: ChartColours): EChartsOption {
  const before = picture.yearBefore
    ? [{ name: 'Cùng kỳ năm trước', type: 'line' as const, data: [...picture.yearBefore], symbol: 'emptyCircle', lineStyle: { type: 'dashed' as const, color: colours.quiet }, itemStyle: { color: colours.quiet } }]
    : [];
  return {
    grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, textStyle: { color: colours.words } },
    xAxis: { type: 'category', data: picture.rows.map(({ label }) => label), axisLabel: { color: colours.quiet }, axisLine: { lineStyle: { color: colours.lines } } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: colours.quiet, formatter: (value: number) => formatCount(value) }, splitLine: { lineStyle: { color: colours.lines } } },
    series: [...columnsAsSeries(picture, colours), ...before],
  };
}

/** Rows lie from top to bottom, so that long names can be read. */
function bars(picture: Picture, colours: ChartColours): EChartsOption {
  return {
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, textStyle: { color: colours.words } },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { color: colours.quiet, formatter: (value: number) => formatCount(value) }, splitLine: { lineStyle: { color: colours.lines } } },
    yAxis: { type: 'category', inverse: true, data: picture.rows.map(({ label }) => label), axisLabel: { color: colours.words, width: 180, overflow: 'truncate' }, axisLine: { lineStyle: { color: colours.lines } } },
    series: columnsAsSeries(picture, colours),
  };
}

function columnsAsSeries({ columns, cells }: Picture, colours: ChartColours) {
  return columns.map(({ label }, column) => ({
    name: label,
    type: 'bar' as const,
    stack: 'all',
    barMaxWidth: 36,
    itemStyle: { borderColor: colours.surface, borderWidth: 1 },
    data: cells.map((row) => row[column] ?? 0),
  }));
}

function heat({ rows, columns, cells }: Picture, colours: ChartColours): EChartsOption {
  const most = Math.max(1, ...cells.flat());
  const axis = { axisLabel: { color: colours.words, width: 150, overflow: 'break' as const, interval: 0 }, axisLine: { show: false }, axisTick: { show: false } };
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 64, containLabel: true },
    xAxis: { type: 'category', data: columns.map(({ label }) => label), ...axis, axisLabel: { ...axis.axisLabel, width: 96 } },
    yAxis: { type: 'category', inverse: true, data: rows.map(({ label }) => label), ...axis },
    visualMap: { min: 0, max: most, orient: 'horizontal', left: 'center', bottom: 0, precision: 0, text: [formatCount(most), '0'], textStyle: { color: colours.words }, inRange: { color: [colours.cold, colours.hot] } },
    series: [
      {
        type: 'heatmap',
        data: cells.flatMap((row, y) => row.flatMap((value, x) => (value === 0 ? [] : [[x, y, value]]))),
        label: { show: true, color: colours.words, formatter: ({ value }) => formatCount(Number((value as number[])[2])) },
        itemStyle: { borderColor: colours.surface, borderWidth: 1 },
      },
    ],
  };
}

/** How high a picture stands, in pixels: as many rows as it has lie comfortably. */
export function chartHeight(picture: Picture): number {
  const { drawing } = PICTURES[picture.code];
  if (drawing === 'stack') return 300;
  return Math.max(200, 72 + picture.rows.length * (drawing === 'heat' ? 30 : 26) + (drawing === 'heat' ? 70 : 0));
}
