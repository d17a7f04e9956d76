import { TextFieldModule } from '@angular/cdk/text-field';
import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { HearingNotes } from '@tiepdan/hearing/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Drafts, ErrorPanel, Notice, readError, SkeletonRows, type KeptDraft } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { HearingApi } from '../hearing-api';
import { Autosave } from './autosave';
import { SavingMark } from './saving-mark';

/** Stands between what two people wrote at the same time: neither is lost. */
const BETWEEN = '\n\n— Ghi trên máy này —\n';

/**
 * The leader's notes on one hearing, sent by themselves. Without a network they stay on this machine until they are sent; those
 * of a sealed matter only in the page (Luật Tố cáo Đ.8 k.3).
 */
@Component({
  selector: 'tiepdan-notes-pad',
  imports: [ErrorPanel, MatButton, MatFormFieldModule, MatInput, ReactiveFormsModule, SavingMark, SkeletonRows, TextFieldModule],
  template: `
    <header>
      <h2 id="notes">Ghi chép</h2>
      <tiepdan-saving-mark [saver]="saver" [inMemory]="sealed()" />
    </header>
    @if (private()) {
      <p class="muted">{{ private() }}</p>
    } @else if (loaded.error(); as error) {
      <tiepdan-error-panel [error]="error" (retry)="loaded.reload()" />
    } @else if (!loaded.hasValue()) {
      <tiepdan-skeleton-rows [rows]="4" [columns]="1" />
    } @else {
      <mat-form-field appearance="outline" subscriptSizing="dynamic">
        <textarea
          matInput
          cdkTextareaAutosize
          cdkAutosizeMinRows="8"
          cdkAutosizeMaxRows="24"
          aria-labelledby="notes"
          placeholder="Chỉ lãnh đạo chủ trì, Trưởng Ban và người ghi biên bản xem được"
          [formControl]="form.controls.text"
          [maxlength]="most"
          [readonly]="!may()"
        ></textarea>
      </mat-form-field>
      @if (overtaken()) {
        <button matButton="tonal" type="button" (click)="join()">Lấy bản mới và giữ nội dung đang gõ</button>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }

    header {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      justify-content: space-between;
    }
  `,
})
export class NotesPad {
  private readonly api = inject(HearingApi);
  private readonly drafts = inject(Drafts);
  private readonly notice = inject(Notice);
  private readonly destroyRef = inject(DestroyRef);

  readonly hearingId = input.required<string>();
  readonly sealed = input(false);
  /** Whether the reader may write. */
  readonly may = input(false);

  protected readonly most = TEXT_LIMITS.body;
  /** The version goes along in a draft, so that a draft of an older one is joined, not put over a newer one. */
  protected readonly form = new FormGroup({
    text: new FormControl('', { nonNullable: true }),
    version: new FormControl(0, { nonNullable: true }),
  });
  protected readonly saver = new Autosave(this.form, () => this.write());
  protected readonly loaded = rxResource({ params: () => this.hearingId(), stream: ({ params }) => this.api.notes(params) });
  /** Why the reader may not even see them. */
  protected readonly private = computed(() => {
    const refusal = this.loaded.error() && readError(this.loaded.error());
    return refusal?.code === 'HEARING.NOTES_PRIVATE' ? refusal.message : '';
  });
  protected readonly overtaken = computed(() => this.saver.problem()?.code === 'RECORD.CHANGED_MEANWHILE');
  private draft: KeptDraft | null = null;
  private begun = false;

  constructor() {
    effect(() => {
      const notes = this.loaded.hasValue() ? this.loaded.value() : undefined;
      if (!notes || this.begun) return;
      this.begun = true;
      untracked(() => this.fill(notes));
    });
  }

  /** Sends now what is not with the server yet; whether it then has everything. */
  flush(): Promise<boolean> {
    return this.begun ? this.saver.flush() : Promise.resolve(true);
  }

  /** What is written, for the minutes. */
  get text(): string {
    return this.form.controls.text.value.trim();
  }

  protected async join(): Promise<void> {
    try {
      const newest = await firstValueFrom(this.api.notes(this.hearingId()));
      this.form.setValue({ text: joined(newest.text, this.form.controls.text.value), version: newest.version });
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  private fill({ text, version }: HearingNotes): void {
    this.form.setValue({ text, version }, { emitEvent: false });
    if (this.sealed() || !this.may()) return;
    this.draft = this.drafts.keep(`hearing.notes.${this.hearingId()}`, this.form, { destroyRef: this.destroyRef });
    if (!this.draft.restored()) return;
    const kept = this.form.getRawValue();
    if (kept.version !== version) this.form.setValue({ text: joined(text, kept.text), version });
  }

  private async write(): Promise<void> {
    const { text, version } = this.form.getRawValue();
    const saved = await firstValueFrom(this.api.saveNotes(this.hearingId(), { text, version }));
    this.form.controls.version.setValue(saved.version, { emitEvent: false });
    this.draft?.clear();
  }
}

function joined(theirs: string, mine: string): string {
  if (!theirs.trim() || mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${theirs}${BETWEEN}${mine}`;
}
