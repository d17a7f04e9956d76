import { DestroyRef, inject } from '@angular/core';
import { FormGroup, type AbstractControl } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import type { DayAsItStands } from '@tiepdan/leader-day/contract';
import type { PlainDate, WrittenRecord } from '@tiepdan/platform/contract';
import { Drafts, VersionedForm, type KeptDraft } from '@tiepdan/ui/web';
import { LeaderDayApi } from '../leader-day-api';
import { leaderDaySummary } from '../leader-day-words';

/** How long a number and symbol of a paper may be, in characters. */
export const DOCUMENT_NUMBER = 60;

/** What the dialog of an act is given: the day as the officer saw it. */
export interface ActQuestion {
  readonly day: DayAsItStands;
}

/** What one act's dialog has of its own. */
export interface ActOptions<C extends Record<string, AbstractControl>> {
  /** Names the draft kept on this machine: "postpone". */
  readonly name: string;
  readonly controls: (day: DayAsItStands, today: PlainDate) => C;
  /** Does it; what it gives is what the dialog closes with. */
  readonly send: (api: LeaderDayApi, controls: C, day: WrittenRecord) => Promise<unknown>;
}

/**
 * One act on one day, in a dialog: its form, its draft, doing it, and what to do when another officer was faster. Make it in the
 * dialog's field initializer; the dialog closes with what came of the act.
 */
export class ActForm<C extends Record<string, AbstractControl>> extends VersionedForm<DayAsItStands> {
  readonly day: DayAsItStands;
  readonly today: PlainDate;
  readonly controls: C;
  private readonly api: LeaderDayApi;
  private readonly draft: KeptDraft;
  private readonly dialog: MatDialogRef<unknown>;

  constructor(private readonly own: ActOptions<C>) {
    const { day } = inject<ActQuestion>(MAT_DIALOG_DATA);
    const api = inject(LeaderDayApi);
    const today = inject(Session).today();
    const controls = own.controls(day, today);
    super({ form: new FormGroup(controls), fill: () => undefined, load: () => api.one(day.id), summary: leaderDaySummary });
    this.day = day;
    this.today = today;
    this.api = api;
    this.controls = controls;
    this.dialog = inject<MatDialogRef<unknown>>(MatDialogRef);
    this.take(day);
    this.draft = inject(Drafts).keep(`leader-day.${own.name}.${day.id}`, this.form, { destroyRef: inject(DestroyRef) });
  }

  /** Whether people have been told of the day already, so that a change of it is told too. */
  get published(): boolean {
    return this.day.outcome !== 'planned';
  }

  /** Does it and closes the dialog; a refusal stays in the form. */
  async done(): Promise<void> {
    await this.save(async () => {
      const result = await this.own.send(this.api, this.controls, { id: this.day.id, version: this.version });
      this.draft.clear();
      this.dialog.close(result);
    });
  }
}
