import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { ActivatedRoute, Router } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { type NarrativeCheck, NARRATIVE_STATES, type NarrativeFrame, VARIANTS } from '@tiepdan/narrative/contract';
import { ReportBody, ReportTabs } from '@tiepdan/statistics/web';
import {
  askReason,
  Chip,
  DayPipe,
  ErrorPanel,
  FetchFile,
  InstantPipe,
  Notice,
  openRecord,
  PageHeader,
  readError,
  RecordHistory,
  Shortcuts,
  SkeletonRows,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { FrameForm } from '../frame/frame-form';
import { NarrativeApi } from '../narrative-api';
import { NumberPanel } from '../panel/number-panel';
import { numberKey } from './block-words';
import { NarrativeDraft } from './narrative-draft';
import type { PageBlock } from './overlay';
import { type BlockAct, PageBlockView } from './page-block';

/** A report in words as it will be printed, written in place; numbers are live, and the margin says what does not agree. */
@Component({
  selector: 'tiepdan-narrative-page',
  imports: [
    Chip,
    DayPipe,
    ErrorPanel,
    FrameForm,
    InstantPipe,
    MatButton,
    MatIcon,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    NumberPanel,
    PageBlockView,
    PageHeader,
    RecordHistory,
    ReportBody,
    ReportTabs,
    SkeletonRows,
  ],
  templateUrl: './narrative-page.html',
  styleUrl: './narrative-page.scss',
})
export class NarrativePage {
  private readonly api = inject(NarrativeApi);
  private readonly session = inject(Session);
  private readonly notice = inject(Notice);
  private readonly files = inject(FetchFile);
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  readonly id = input.required<string>();
  /** The number whose records the panel shows: `2026-Q3~01/TCD.5`. */
  readonly number = input<string>();

  protected readonly record = openRecord({ id: this.id, load: (id) => this.api.one(id), history: (id) => this.api.history(id) });
  protected readonly draft = new NarrativeDraft(this.record.view);
  protected readonly busy = signal(false);
  protected readonly editing = signal<string | null>(null);
  protected readonly states = NARRATIVE_STATES;

  protected readonly heading = this.record.read((view) => `Báo cáo ${view.period.label.replace(/^Năm /, 'năm ')}`, 'Báo cáo');
  protected readonly lead = this.record.read((view) => VARIANTS[view.variant], '');
  protected readonly canWrite = computed(() => this.session.can('narrative.write'));
  protected readonly editable = computed(() => this.canWrite() && this.record.view()?.state === 'draft');
  protected readonly canExport = computed(() => this.session.can('narrative.export'));
  protected readonly failing = this.record.read((view) => view.checks.filter(({ severity }) => severity === 'must').length, 0);
  protected readonly open = computed(() => {
    const wanted = this.number();
    const pieces = this.draft.blocks().flatMap((block) => [...block.pieces, ...(block.proposal?.pieces ?? [])]);
    return pieces.find(({ cell }) => cell !== null && numberKey(cell) === wanted)?.cell ?? null;
  });
  private readonly checks = computed(() => {
    const beside = new Map<string, NarrativeCheck[]>();
    for (const check of this.record.view()?.checks ?? [])
      for (const key of check.blocks) beside.set(key, [...(beside.get(key) ?? []), check]);
    return beside;
  });
  private readonly tables = computed(() => new Map(this.record.view()?.declared.map((given) => [given.table, given])));

  constructor() {
    effect(() => {
      if (this.record.view() && this.editable()) untracked(() => this.draft.keep(this.id()));
    });
    // What was typed lies over the old report until the new one is there: the page does not flicker back.
    effect(() => {
      const version = this.record.view()?.version ?? 0;
      if (this.savedVersion !== null && version >= this.savedVersion) {
        this.savedVersion = null;
        untracked(() => this.draft.clear());
      }
    });
    const destroyRef = inject(DestroyRef);
    inject(Shortcuts).on('ctrl+s', () => void this.save(), destroyRef, 'Lưu báo cáo');
    inject(Shortcuts).on('escape', () => void this.closePanel(), destroyRef);
  }

  private savedVersion: number | null = null;
  protected readonly none: readonly NarrativeCheck[] = [];
  protected checksOf(key: string): readonly NarrativeCheck[] {
    return this.checks().get(key) ?? this.none;
  }

  protected given(table: string | null) {
    return table ? this.tables().get(table) : undefined;
  }

  protected keep(block: PageBlock, words: string): void {
    this.draft.rewrite(block, words);
    this.leave(block);
  }

  /** Ends the writing of a paragraph and gives the focus back to its button. */
  protected leave({ key }: PageBlock): void {
    this.editing.set(null);
    setTimeout(() => marked('block', key)?.querySelector<HTMLElement>('.tools button')?.focus());
  }

  protected act(block: PageBlock, act: BlockAct): void {
    const acts: Readonly<Record<BlockAct, () => unknown>> = {
      up: () => this.draft.move(block, -1),
      down: () => this.draft.move(block, 1),
      add: () => this.editing.set(this.draft.add(block)),
      hide: () => this.draft.edit(block, { hidden: true }),
      show: () => this.draft.edit(block, { hidden: false }),
      reset: () => this.draft.edit(block, { text: null, basis: null }),
      take: () => this.draft.edit(block, { text: null, basis: null }),
      'set-aside': () => this.draft.edit(block, { basis: block.proposal?.template ?? block.basis }),
      theirs: () => this.draft.takeTheirs(block),
    };
    acts[act]();
  }

  protected setFrame(frame: NarrativeFrame): void {
    this.draft.setFrame(frame);
  }

  /** Sends everything typed. When somebody was faster, the newer report is put under what was typed, and nothing is lost. */
  protected async save(): Promise<void> {
    const view = this.record.view();
    if (!view || !this.editable() || this.busy() || !this.draft.typed()) return;
    await this.run(async () => {
      const { version } = await firstValueFrom(this.api.save(view.id, this.draft.request(view)));
      this.savedVersion = version;
      this.notice.say('Đã lưu báo cáo.');
    });
  }

  protected async finish(): Promise<void> {
    const view = this.record.view();
    if (!view) return;
    await this.run(async () => {
      const { version } = await firstValueFrom(this.api.finish(view.id, view.version));
      this.notice.undoable('Đã hoàn thành báo cáo.', async () => {
        await firstValueFrom(this.api.reopen(view.id, { version, reason: 'Hoàn tác ngay sau khi hoàn thành' }));
        this.record.reload();
      });
    });
  }

  protected async reopen(): Promise<void> {
    const view = this.record.view();
    if (!view) return;
    const reason = await askReason(this.dialog, {
      heading: 'Mở lại báo cáo',
      explanation: 'Nội dung đã hoàn thành được giữ trong diễn biến.',
      action: 'Mở lại',
    });
    if (reason) await this.run(async () => void (await firstValueFrom(this.api.reopen(view.id, { version: view.version, reason }))));
  }

  protected async take(format: 'docx' | 'pdf', annex: boolean): Promise<void> {
    const view = this.record.view();
    if (!view) return;
    try {
      await this.files.save(this.api.fileAddress(view.id, format, annex), `bao-cao-${view.variant}-${view.period.code ?? ''}.${format}`);
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  protected async closePanel(): Promise<void> {
    const open = this.number();
    if (!open) return;
    await this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { number: null },
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
    marked('number', open)?.focus({ preventScroll: true });
  }

  private async run(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await act();
    } catch (failure) {
      if (readError(failure).code === 'RECORD.CHANGED_MEANWHILE')
        this.notice.say('Người khác vừa lưu báo cáo này. Đã đặt lời đang gõ lên bản mới; xin xem lại rồi lưu.');
      else this.notice.fail(failure);
    } finally {
      this.busy.set(false);
      this.record.reload();
    }
  }
}

/** What the page has marked with a name; names hold dots and strokes, so no selector is made of them. */
function marked(mark: 'block' | 'number', name: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(`[data-${mark}]`)].find(({ dataset }) => dataset[mark] === name);
}
