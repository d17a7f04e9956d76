import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapContinuousComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

export type { EChartsOption } from 'echarts';

// Only what our pictures use; SVG, so that they print sharp and can be read by what reads pages.
use([BarChart, LineChart, HeatmapChart, GridComponent, LegendComponent, TooltipComponent, VisualMapContinuousComponent, AriaComponent, SVGRenderer]);

export const drawOn = (place: HTMLElement) => init(place, null, { renderer: 'svg' });
