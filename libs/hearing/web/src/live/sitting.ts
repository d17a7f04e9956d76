import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { BriefView, ConcludedHearing, HearingDay, HearingRow } from '@tiepdan/hearing/contract';
import { EmptyState, Notice } from '@tiepdan/ui/web';
import { TakeAct } from '../acts/take-act';
import { HearingMarks, HearingStateChip } from '../words/hearing-chips';
import { clockOf, peopleWords } from '../words/hearing-words';
import { BriefSheet } from './brief-sheet';
import { ConcludeSheet } from './conclude-sheet';
import type { KeptBegin } from './kept-begin';
import { NotesPad } from './notes-pad';

/** One matter on the screen of the day: its brief on the left, notes and what is done next on the right, then conclusion and minutes. */
@Component({
  selector: 'tiepdan-sitting',
  imports: [BriefSheet, ConcludeSheet, EmptyState, HearingMarks, HearingStateChip, MatButton, MatIcon, NotesPad, RouterLink],
  templateUrl: './sitting.html',
  styleUrl: './sitting.scss',
})
export class Sitting {
  private readonly acts = inject(TakeAct);
  private readonly notice = inject(Notice);

  readonly hearing = input.required<HearingRow>();
  readonly day = input.required<HearingDay>();
  readonly brief = input<BriefView | null>(null);
  /** Whether the reader may write here at all, and whether the day has come. */
  readonly may = input(false);
  readonly begins = input.required<KeptBegin>();
  /** Something was written: the day is to be read anew. */
  readonly changed = output<void>();

  private readonly pad = viewChild(NotesPad);
  protected readonly concluding = signal(false);
  /** The sheet stays in the page while one looks at the brief again: of a sealed matter it lies nowhere else. */
  protected readonly sheet = signal(false);
  protected readonly people = computed(() => peopleWords(this.hearing()));
  /** When it was begun, here or with the server. */
  protected readonly startedAt = computed(() => this.begins().waiting()[this.hearing().id]?.at ?? this.hearing().startedAt);
  protected readonly unsent = computed(() => this.hearing().id in this.begins().waiting());
  protected readonly shown = computed((): HearingRow => {
    const hearing = this.hearing();
    return this.unsent() && hearing.state === 'accepted' ? { ...hearing, state: 'begun', startedAt: this.startedAt() } : hearing;
  });
  protected readonly mayBegin = computed(() => this.may() && this.shown().state === 'accepted' && this.hearing().actions.includes('begin'));
  protected readonly mayMiss = computed(() => this.may() && this.shown().state === 'accepted' && this.hearing().actions.includes('absent'));
  protected readonly mayConclude = computed(() => this.may() && this.shown().state === 'begun');
  protected readonly mayNote = computed(() => this.hearing().actions.includes('note'));
  protected readonly noted = signal('');
  protected readonly clock = clockOf;

  async begin(): Promise<void> {
    if (!this.mayBegin()) return;
    await this.begins().begin(this.hearing());
  }

  conclude(): void {
    if (!this.mayConclude()) return;
    this.noted.set(this.pad()?.text ?? '');
    this.sheet.set(true);
    this.concluding.set(true);
  }

  protected async miss(): Promise<void> {
    await this.acts.run('absent', this.hearing(), () => this.changed.emit());
  }

  /** What must be with the server before a conclusion is. */
  protected readonly before = async (): Promise<boolean> => {
    const begun = await this.begins().flush();
    return (await this.pad()?.flush()) !== false && begun;
  };

  protected concluded({ bookNumber, bookYear }: ConcludedHearing): void {
    this.concluding.set(false);
    this.sheet.set(false);
    this.notice.say(`Đã ghi lượt tiếp số ${bookNumber}/${bookYear}.`);
    this.changed.emit();
  }
}
