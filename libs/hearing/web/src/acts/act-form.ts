import { DestroyRef, inject } from '@angular/core';
import { FormGroup, type AbstractControl } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { HearingRow } from '@tiepdan/hearing/contract';
import { Drafts, VersionedForm, type KeptDraft } from '@tiepdan/ui/web';
import type { WrittenRecord } from '@tiepdan/platform/contract';
import { HearingApi } from '../hearing-api';
import { hearingSummary } from '../words/hearing-words';

/** What the dialog of an act is given: the request as the officer saw it. */
export interface ActQuestion {
  readonly hearing: HearingRow;
}

/** What one act's dialog has of its own. */
export interface ActOptions<C extends Record<string, AbstractControl>> {
  /** Names the draft kept on this machine: "refuse". */
  readonly name: string;
  readonly controls: (hearing: HearingRow) => C;
  /** Does it; the request's id and the version it starts from are in `hearing`. */
  readonly send: (api: HearingApi, controls: C, hearing: WrittenRecord) => Promise<unknown>;
  /** Fields that the request names otherwise than the form. */
  readonly rename?: Readonly<Record<string, string>>;
}

/**
 * One act on one request, in a dialog: its form, its draft, doing it, and what to do when another officer was faster. Make it
 * in the dialog's field initializer; the dialog closes with what came of the act.
 */
export class ActForm<C extends Record<string, AbstractControl>> extends VersionedForm<HearingRow> {
  readonly hearing: HearingRow;
  readonly controls: C;
  private readonly api: HearingApi;
  private readonly draft: KeptDraft | null;
  private readonly dialog: MatDialogRef<unknown>;

  constructor(private readonly own: ActOptions<C>) {
    const { hearing } = inject<ActQuestion>(MAT_DIALOG_DATA);
    const api = inject(HearingApi);
    const controls = own.controls(hearing);
    super({
      form: new FormGroup<Record<string, AbstractControl>>(controls),
      fill: () => undefined,
      load: () => api.one(hearing.id),
      summary: hearingSummary,
      rename: own.rename,
    });
    this.hearing = hearing;
    this.api = api;
    this.controls = controls;
    this.dialog = inject<MatDialogRef<unknown>>(MatDialogRef);
    this.take(hearing);
    // What is typed about people who are kept secret does not lie on this machine (Luật Tố cáo Đ.8 k.3).
    this.draft = hearing.sealed
      ? null
      : inject(Drafts).keep(`hearing.${own.name}.${hearing.id}`, this.form, { destroyRef: inject(DestroyRef) });
  }

  /** Does it and closes the dialog; a refusal stays in the form. */
  async done(): Promise<void> {
    await this.save(async () => {
      const result = await this.own.send(this.api, this.controls, { id: this.hearing.id, version: this.version });
      this.draft?.clear();
      this.dialog.close(result);
    });
  }
}
