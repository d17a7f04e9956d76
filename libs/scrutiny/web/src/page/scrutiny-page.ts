import { Component, computed, DestroyRef, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { formatCount } from '@tiepdan/platform/contract';
import { type FigureKey, FIGURES, type Finding, readReport, REPORT_FILE_MOST, SCRUTINY_RULES, scrutinize, type StatedReport, TOPICS } from '@tiepdan/scrutiny/contract';
import { ReportTabs } from '@tiepdan/statistics/web';
import { Chip, EmptyState, PageHeader, readError } from '@tiepdan/ui/web';
import { ScrutinyApi } from '../scrutiny-api';
import { FigureGrid, type FigureChange } from './figure-grid';
import { stretchesOf, wrongFigures } from './stretches';

const NOTHING: StatedReport = { spans: [], figures: [] };

/**
 * Any finished report, pasted or from a file: its figures are read, shown in the text and in a grid, and searched for contradictions as
 * the officer sets them right. Nothing leaves the machine but a file whose text the server takes out; nothing is kept.
 */
@Component({
  selector: 'tiepdan-scrutiny-page',
  imports: [Chip, EmptyState, FigureGrid, MatButton, MatCheckbox, MatFormFieldModule, MatIcon, MatInput, PageHeader, ReportTabs],
  templateUrl: './scrutiny-page.html',
  styleUrl: './scrutiny-page.scss',
})
export class ScrutinyPage {
  private readonly api = inject(ScrutinyApi);
  private readonly destroyed = inject(DestroyRef);
  private readonly reading = viewChild<ElementRef<HTMLElement>>('reading');

  protected readonly text = signal('');
  protected readonly report = signal<StatedReport | null>(null);
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  protected readonly allKeys = signal(false);
  protected readonly keys = signal<ReadonlySet<FigureKey>>(new Set());

  protected readonly findings = computed(() => scrutinize(this.report() ?? NOTHING));
  protected readonly contradictions = computed(() => this.findings().filter(({ severity }) => severity === 'contradiction'));
  protected readonly remarks = computed(() => this.findings().filter(({ severity }) => severity === 'remark'));
  protected readonly wrong = computed(() => wrongFigures(this.findings()));
  protected readonly stretches = computed(() => stretchesOf(this.text(), this.report() ?? NOTHING));
  protected readonly summary = computed(() => {
    const figures = this.report()?.figures.length ?? 0;
    const [wrong, unclear] = [this.contradictions().length, this.remarks().length];
    return `Đọc được ${figures} số liệu: ${wrong === 0 ? 'không có mâu thuẫn' : `${wrong} chỗ mâu thuẫn`}${unclear === 0 ? '' : `, ${unclear} điều cần làm rõ`}.`;
  });
  protected readonly rules = SCRUTINY_RULES;

  protected typed(event: Event): void {
    this.text.set((event.target as HTMLTextAreaElement).value);
  }

  protected read(): void {
    this.refusal.set(this.text().trim() === '' ? 'Chưa có nội dung báo cáo. Hãy dán nội dung hoặc chọn tệp.' : '');
    if (this.refusal()) return;
    this.text.update((text) => text.normalize('NFC'));
    const report = readReport(this.text());
    this.report.set(report);
    this.keys.set(new Set(report.figures.map(({ key }) => key)));
    setTimeout(() => this.reading()?.nativeElement.focus());
  }

  protected take(event: Event): void {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    if (!file) return;
    field.value = '';
    if (file.size > REPORT_FILE_MOST) return this.refusal.set(`Tệp lớn hơn ${REPORT_FILE_MOST / 1024 / 1024} MB. Hãy dán phần có số liệu của báo cáo.`);
    this.busy.set(true);
    this.refusal.set('');
    this.api
      .textOf(file)
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe({
        next: ({ text }) => {
          this.busy.set(false);
          this.text.set(text);
          this.read();
        },
        error: (error: unknown) => {
          this.busy.set(false);
          this.refusal.set(readError(error).message);
        },
      });
  }

  /** Back to the text, which is kept. */
  protected again(): void {
    this.report.set(null);
  }

  protected change({ index, key, span, value }: FigureChange): void {
    this.keys.update((keys) => new Set([...keys, key]));
    this.report.update((report) => {
      if (!report) return report;
      if (index === null) return value === null ? report : { ...report, figures: [...report.figures, { key, span, value, place: null, words: '', vague: null, change: null, share: null }] };
      const figures = report.figures.flatMap((figure, at) => (at !== index ? [figure] : value === null ? [] : [{ ...figure, value }]));
      return { ...report, figures };
    });
  }

  /** Shows a number in the text. */
  protected show(index: number): void {
    const number = this.reading()?.nativeElement.querySelector<HTMLElement>(`[data-figure="${index}"]`);
    number?.scrollIntoView({ block: 'center' });
    number?.focus();
  }

  protected nameOf(index: number): string {
    const figure = this.report()?.figures[index];
    if (!figure) return '';
    const { topic, label } = FIGURES[figure.key];
    return `${TOPICS[topic]}: ${label.toLowerCase()}`;
  }

  protected spanOf(finding: Finding): string {
    return this.report()?.spans.find(({ id }) => id === finding.span)?.label ?? '';
  }

  /** Figures of a finding that stand in the text; typed ones stand in the grid. */
  protected shown({ figures }: Finding): { readonly index: number; readonly words: string }[] {
    return figures.flatMap((index) => {
      const figure = this.report()?.figures[index];
      return figure?.place ? [{ index, words: `${formatCount(figure.value)} ${FIGURES[figure.key].unit}` }] : [];
    });
  }
}
