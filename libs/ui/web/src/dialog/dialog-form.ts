import { DestroyRef, inject } from '@angular/core';
import { FormGroup, type AbstractControl, type ValidatorFn } from '@angular/forms';
import { MatDialogRef } from '@angular/material/dialog';
import { EMPTY, type Observable } from 'rxjs';
import { Drafts, type KeptDraft } from '../drafts/drafts';
import type { SummaryRow } from '../record/summary-list';
import { VersionedForm } from '../record/versioned-form';

/** What one dialog has of its own. */
export interface DialogFormOptions<V extends { readonly version: number }, C extends Record<string, AbstractControl>> {
  /** Names the draft kept on this machine: `resolution.enforce.<id>`. */
  readonly name: string;
  readonly controls: C;
  /** What must hold between the fields. */
  readonly validators?: readonly ValidatorFn[];
  /** The record as the officer saw it; null of one that is only made. */
  readonly record?: V | null;
  /** The record as it stands now, for when another officer was faster. */
  readonly load?: () => Observable<V>;
  /** The same in a few lines. */
  readonly summary?: (view: V) => readonly SummaryRow[];
  /** Writes it over `version`; the dialog closes with what comes back. */
  readonly send: (controls: C, version: number) => Promise<unknown>;
  /** Fields that the request names otherwise than the form. */
  readonly rename?: Readonly<Record<string, string>>;
}

/**
 * One form in a dialog: its draft, sending it, and what to do when another officer was faster. Make it in the dialog's field
 * initializer; show it by `DialogFrame`.
 */
export class DialogForm<V extends { readonly version: number }, C extends Record<string, AbstractControl>> extends VersionedForm<V> {
  readonly controls: C;
  private readonly draft: KeptDraft;
  private readonly dialog = inject<MatDialogRef<unknown>>(MatDialogRef);

  constructor(private readonly own: DialogFormOptions<V, C>) {
    super({
      form: new FormGroup(own.controls, { validators: [...(own.validators ?? [])] }),
      fill: () => undefined,
      load: own.load ?? (() => EMPTY),
      summary: own.summary ?? (() => []),
      rename: own.rename,
    });
    this.controls = own.controls;
    if (own.record) this.take(own.record);
    this.draft = inject(Drafts).keep(own.name, this.form, { destroyRef: inject(DestroyRef) });
  }

  /** Sends it and closes the dialog; a refusal stays in the form. */
  async done(): Promise<void> {
    await this.save(async () => {
      const written = await this.own.send(this.controls, this.version);
      this.draft.clear();
      this.dialog.close(written ?? true);
    });
  }
}
