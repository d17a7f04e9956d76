import { DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, Validators, type AbstractControl } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { Session } from '@tiepdan/identity/web';
import type { PetitionAction, PetitionView, TakenStep } from '@tiepdan/petition/contract';
import { TEXT_LIMITS, type PlainDate } from '@tiepdan/platform/contract';
import { Drafts, textControl, VersionedForm, type KeptDraft } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { PetitionApi } from '../../petition-api';
import { petitionState } from '../../petition-words';
import type { StepQuestion } from '../step-dialogs';
import type { StepRequestOf } from '../step-requests';

/** What every step's form has: the business day. */
export type StepControls = { on: FormControl<PlainDate | null> };

/** What one action's dialog has of its own. */
export interface StepOptions<A extends PetitionAction, C extends Record<string, AbstractControl>> {
  /** The controls besides the day, for this petition. */
  readonly controls: (petition: PetitionView) => C;
  /** Brings fields in line with the ones they depend on; called at first and after every change. */
  readonly arrange?: (controls: C, petition: PetitionView) => void;
  /** The request without what every step says by itself. */
  readonly request: (controls: C) => Omit<StepRequestOf[A], 'version' | 'on'>;
  /** Lines of the form that the request names otherwise. */
  readonly rename?: Readonly<Record<string, string>>;
}

/**
 * One action on a petition, in a dialog: its form with the day, its draft, sending it, and what to do when another officer
 * was faster. Make it in the dialog's field initializer; the dialog closes with the step taken.
 */
export class StepForm<A extends PetitionAction, C extends Record<string, AbstractControl>> extends VersionedForm<PetitionView> {
  readonly petition: PetitionView;
  readonly action: A;
  readonly today: PlainDate;
  readonly controls: C & StepControls;
  private readonly draft: KeptDraft;
  private readonly api: PetitionApi;
  private readonly dialog: MatDialogRef<unknown, TakenStep>;

  constructor(private readonly own: StepOptions<A, C>) {
    const { petition, action } = inject<StepQuestion<A>>(MAT_DIALOG_DATA);
    const api = inject(PetitionApi);
    const today = inject(Session).today();
    const controls = { on: new FormControl<PlainDate | null>(today, Validators.required), ...own.controls(petition) };
    super({ form: new FormGroup(controls), fill: () => undefined, load: () => api.one(petition.id), summary: petitionState, rename: own.rename });
    this.petition = petition;
    this.action = action;
    this.today = today;
    this.api = api;
    this.controls = controls;
    this.dialog = inject<MatDialogRef<unknown, TakenStep>>(MatDialogRef);
    this.take(petition);
    this.arrange();
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.arrange());
    this.draft = inject(Drafts).keep(`petition.${action}.${petition.id}`, this.form, { destroyRef: inject(DestroyRef) });
  }

  /** What is not due is disabled without an event, so that this does not call itself. */
  private arrange(): void {
    this.own.arrange?.(this.controls, this.petition);
    this.form.updateValueAndValidity({ emitEvent: false });
  }

  /** Takes the step and closes the dialog with it; a refusal stays in the form. */
  async send(): Promise<void> {
    await this.save(async () => {
      const request = { ...this.own.request(this.controls), version: this.version, on: this.controls.on.value ?? '' } as StepRequestOf[A];
      const taken = await firstValueFrom(this.api.take(this.petition.id, this.action, request));
      this.draft.clear();
      this.dialog.close(taken);
    });
  }
}

/** Number and symbol of the paper by which a step is done. */
export const paperControl = (required = true): FormControl<string> => textControl(TEXT_LIMITS.line, required);
