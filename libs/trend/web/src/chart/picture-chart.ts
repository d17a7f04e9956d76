import { afterRenderEffect, Component, computed, DestroyRef, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { type Picture, PICTURES } from '@tiepdan/trend/contract';
import type { drawOn } from './echarts';
import { type ChartColours, chartHeight, chartOptions } from './chart-options';

/** Roles of the theme that series are drawn in, told apart by their patterns too. Of rates the third is what is late and not done. */
const SERIES = ['--mat-sys-primary', '--tiepdan-warning', '--mat-sys-secondary'];
const RATES = ['--mat-sys-primary', '--tiepdan-warning', '--mat-sys-error', '--mat-sys-secondary'];
/** The warmest cell of a heat map: the number on it is in the colour of words, with a contrast of 4.5:1 at least, light and dark. */
const HOT = 'color-mix(in srgb, var(--mat-sys-primary) 45%, var(--mat-sys-surface))';

/** A chart on the page, and how it is taken away. */
interface Drawn {
  readonly chart: ReturnType<typeof drawOn>;
  readonly end: () => void;
}

/** A picture drawn. It repeats its table and is hidden from who hears the page; the table beside it has every number. */
@Component({
  selector: 'tiepdan-picture-chart',
  template: `<div #place aria-hidden="true" [style.height.px]="height()"></div>`,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class PictureChart {
  readonly picture = input.required<Picture>();
  protected readonly height = computed(() => chartHeight(this.picture()));
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  /** Counts changes of the theme, so that colours are read anew. */
  private readonly theme = signal(0);
  private drawing: Promise<Drawn | null> | null = null;
  private gone = false;

  constructor() {
    afterRenderEffect(() => {
      this.theme();
      void this.draw(this.picture());
    });
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      void this.drawing?.then((drawn) => drawn?.end());
    });
    this.followTheme();
  }

  private async draw(picture: Picture): Promise<void> {
    this.drawing ??= this.begin();
    const drawn = await this.drawing;
    if (this.gone || !drawn) return;
    drawn.chart.resize();
    drawn.chart.setOption(chartOptions(picture, coloursOf(this.place().nativeElement, PICTURES[picture.code].rate ? RATES : SERIES)), true);
  }

  /** The library is large, so it comes when a picture is first looked at. */
  private async begin(): Promise<Drawn | null> {
    const library = await import('./echarts');
    if (this.gone) return null;
    const element = this.place().nativeElement;
    const chart = library.drawOn(element);
    const watching = new ResizeObserver(() => chart.resize());
    watching.observe(element);
    const end = () => {
      watching.disconnect();
      chart.dispose();
    };
    return { chart, end };
  }

  private followTheme(): void {
    const turn = () => this.theme.update((turns) => turns + 1);
    const dark = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
    dark?.addEventListener('change', turn);
    const chosen = new MutationObserver(turn);
    chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
    inject(DestroyRef).onDestroy(() => {
      dark?.removeEventListener('change', turn);
      chosen.disconnect();
    });
  }
}

/** The theme's colours as they are at an element, worked out to red, green and blue: the library reads neither `light-dark()` nor `oklch()`. */
function coloursOf(element: HTMLElement, series: readonly string[]): ChartColours {
  const probe = document.createElement('span');
  // Where motion is reduced every change of colour is a transition of no length, which would be read at its beginning.
  probe.style.setProperty('transition', 'none', 'important');
  element.append(probe);
  const painter = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colour = (token: string): string => painted(`var(${token})`);
  const painted = (value: string): string => {
    probe.style.color = value;
    const computed = getComputedStyle(probe).color;
    if (!painter) return computed;
    painter.fillStyle = computed;
    painter.fillRect(0, 0, 1, 1);
    const [red, green, blue] = painter.getImageData(0, 0, 1, 1).data;
    return `rgb(${red}, ${green}, ${blue})`;
  };
  const colours: ChartColours = {
    words: colour('--mat-sys-on-surface'),
    quiet: colour('--mat-sys-on-surface-variant'),
    lines: colour('--mat-sys-outline-variant'),
    surface: colour('--mat-sys-surface'),
    series: series.map(colour),
    cold: colour('--mat-sys-surface-container-high'),
    hot: painted(HOT),
  };
  probe.remove();
  return colours;
}
