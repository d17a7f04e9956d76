import { DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, Validators, type AbstractControl } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { DeliveryRow } from '@tiepdan/forwarding/contract';
import { Session } from '@tiepdan/identity/web';
import type { PlainDate, WrittenRecord } from '@tiepdan/platform/contract';
import { Drafts, VersionedForm, type KeptDraft } from '@tiepdan/ui/web';
import { ForwardingApi } from '../forwarding-api';
import { deliverySummary } from '../words/delivery-words';

/** What the dialog of an act is given: the copy of a paper as the officer saw it. */
export interface ActQuestion {
  readonly delivery: DeliveryRow;
}

/** What one act's dialog has of its own. */
export interface ActOptions<C extends Record<string, AbstractControl>> {
  /** Names the draft kept on this machine: "answer". */
  readonly name: string;
  readonly controls: (delivery: DeliveryRow, today: PlainDate) => C;
  /** Brings fields in line with the ones they depend on; called at first and after every change. */
  readonly arrange?: (controls: C) => void;
  /** Does it; what it gives is what the dialog closes with. */
  readonly send: (api: ForwardingApi, controls: C, delivery: WrittenRecord) => Promise<unknown>;
  readonly rename?: Readonly<Record<string, string>>;
  /** What of the form may lie on this machine as a draft; all of it when left out. */
  readonly kept?: (controls: C) => unknown;
}

/** The latest day on which something happened to this copy: nothing that follows may lie before it. */
export function latestDayOf(delivery: DeliveryRow): PlainDate {
  const { issuedOn, sentOn, receivedOn, answeredOn, returnedOn } = delivery;
  return (
    [issuedOn, sentOn, receivedOn, answeredOn, returnedOn]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? issuedOn
  );
}

/** A day that must be given; today unless changed. */
export function dayControl(today: PlainDate): FormControl<PlainDate | null> {
  return new FormControl<PlainDate | null>(today, Validators.required);
}

/**
 * One act on one copy of a paper, in a dialog: its form, its draft, doing it, and what to do when another officer was faster.
 * Make it in the dialog's field initializer; the dialog closes with what came of the act.
 */
export class ActForm<C extends Record<string, AbstractControl>> extends VersionedForm<DeliveryRow> {
  readonly delivery: DeliveryRow;
  readonly today: PlainDate;
  /** The first day the act may carry. */
  readonly earliest: PlainDate;
  readonly controls: C;
  private readonly api: ForwardingApi;
  private readonly draft: KeptDraft;
  private readonly dialog: MatDialogRef<unknown>;

  constructor(private readonly own: ActOptions<C>) {
    const { delivery } = inject<ActQuestion>(MAT_DIALOG_DATA);
    const api = inject(ForwardingApi);
    const today = inject(Session).today();
    const controls = own.controls(delivery, today);
    super({
      form: new FormGroup(controls),
      fill: () => undefined,
      load: () => api.one(delivery.id),
      summary: deliverySummary,
      rename: own.rename,
    });
    this.delivery = delivery;
    this.today = today;
    this.earliest = latestDayOf(delivery);
    this.api = api;
    this.controls = controls;
    this.dialog = inject<MatDialogRef<unknown>>(MatDialogRef);
    this.take(delivery);
    this.arrange();
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.arrange());
    this.draft = inject(Drafts).keep(`delivery.${own.name}.${delivery.id}`, this.form, {
      destroyRef: inject(DestroyRef),
      omit: () => (own.kept ? own.kept(controls) : this.form.getRawValue()),
    });
  }

  /** What is not due is disabled without an event, so that this does not call itself. */
  private arrange(): void {
    this.own.arrange?.(this.controls);
    this.form.updateValueAndValidity({ emitEvent: false });
  }

  /** Does it and closes the dialog; a refusal stays in the form. */
  async done(): Promise<void> {
    await this.save(async () => {
      const result = await this.own.send(this.api, this.controls, { id: this.delivery.id, version: this.version });
      this.draft.clear();
      this.dialog.close(result);
    });
  }
}
