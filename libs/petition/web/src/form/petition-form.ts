import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import { PeopleForm } from '@tiepdan/citizen/web';
import type { MatterKind } from '@tiepdan/matter/contract';
import { MatterForm } from '@tiepdan/matter/web';
import {
  SOURCES_WITH_SENDER_BODY,
  type Competence,
  type CorrectPetitionRequest,
  type Eligibility,
  type IneligibleReason,
  type PetitionDetails,
  type PetitionSource,
  type PetitionView,
  type RegisterPetitionRequest,
} from '@tiepdan/petition/contract';
import { TEXT_LIMITS, type PlainDate } from '@tiepdan/platform/contract';
import type { GivenVerdict } from '../candidates/candidate-panel';

/** The most signatories one petition may record. */
export const MOST_SIGNATORIES = 100_000;

type PetitionControls = {
  receivedOn: FormControl<PlainDate | null>;
  source: FormControl<PetitionSource>;
  senderBody: FormControl<string>;
  writtenOn: FormControl<PlainDate | null>;
  anonymous: FormControl<boolean>;
  senders: PeopleForm;
  signatoryCount: FormControl<number | null>;
  matter: MatterForm;
  kind: FormControl<MatterKind | null>;
  fieldCode: FormControl<string>;
  summary: FormControl<string>;
  respondent: FormControl<string>;
  eligibility: FormControl<Eligibility>;
  ineligibleReason: FormControl<IneligibleReason | null>;
  competence: FormControl<Competence | null>;
  /** What the petition was found to be to earlier ones, chosen beside the form. */
  verdicts: FormControl<readonly GivenVerdict[]>;
  reason: FormControl<string>;
};
type PetitionPatch = Parameters<FormGroup<PetitionControls>['patchValue']>[0];
type PatchOptions = Parameters<FormGroup<PetitionControls>['patchValue']>[1];
type PetitionReset = Parameters<FormGroup<PetitionControls>['reset']>[0];
type ResetOptions = Parameters<FormGroup<PetitionControls>['reset']>[1];

/**
 * A petition on a form, with the rules between its fields: what is not due is disabled; the kind follows the chosen
 * matter, and a new matter takes kind, field and summary from the petition. `correcting` asks for a reason.
 */
export class PetitionForm extends FormGroup<PetitionControls> {
  private arranging = false;

  constructor(
    today: PlainDate,
    private readonly correcting = false,
  ) {
    super({
      receivedOn: new FormControl<PlainDate | null>(today, [Validators.required]),
      source: new FormControl<PetitionSource>('post', { nonNullable: true }),
      senderBody: text([Validators.required, Validators.maxLength(TEXT_LIMITS.line)]),
      writtenOn: new FormControl<PlainDate | null>(null),
      anonymous: new FormControl(false, { nonNullable: true }),
      senders: new PeopleForm(),
      signatoryCount: new FormControl<number | null>(1, [
        Validators.required,
        Validators.min(1),
        Validators.max(MOST_SIGNATORIES),
        wholeNumber,
        fitsSenders,
      ]),
      matter: new MatterForm({ inherits: true }),
      kind: new FormControl<MatterKind | null>(null, [Validators.required]),
      fieldCode: text([Validators.required]),
      summary: text([Validators.required, Validators.minLength(3), Validators.maxLength(TEXT_LIMITS.summary)]),
      respondent: text([Validators.maxLength(TEXT_LIMITS.line)]),
      eligibility: new FormControl<Eligibility>('pending', { nonNullable: true }),
      ineligibleReason: new FormControl<IneligibleReason | null>(null, [Validators.required]),
      competence: new FormControl<Competence | null>(null, [Validators.required]),
      verdicts: new FormControl<readonly GivenVerdict[]>([], { nonNullable: true }),
      reason: text([Validators.required, Validators.maxLength(TEXT_LIMITS.reason)]),
    });
    this.arrange();
    this.valueChanges.subscribe(() => this.arrange());
  }

  override patchValue(value: PetitionPatch, options?: PatchOptions): void {
    // A number that differs from what would follow by itself was typed, so it must stay.
    if (typeof value.signatoryCount === 'number' && value.signatoryCount > 1) this.controls.signatoryCount.markAsDirty();
    super.patchValue(value, options);
    this.arrange();
  }

  override reset(value?: PetitionReset, options?: ResetOptions): void {
    super.reset(value, options);
    this.arrange();
  }

  /** Takes over a saved petition to be corrected. */
  take(view: PetitionView): void {
    this.controls.senders.take(view.senders);
    this.controls.matter.choose({
      id: view.matterId,
      number: view.matterNumber,
      kind: view.kind,
      fieldName: view.fieldName,
      summary: view.matterSummary,
      sealed: view.sealed,
      receptions: null,
      lastOn: null,
    });
    this.controls.signatoryCount.markAsDirty();
    this.patchValue({
      receivedOn: view.receivedOn,
      source: view.source,
      senderBody: view.senderBody ?? '',
      writtenOn: view.writtenOn ?? null,
      anonymous: view.anonymous,
      signatoryCount: view.signatoryCount,
      kind: view.kind,
      fieldCode: view.fieldCode,
      summary: view.summary,
      respondent: view.respondent ?? '',
      eligibility: view.eligibility,
      ineligibleReason: view.ineligibleReason ?? null,
      competence: view.competence ?? null,
    });
  }

  /** Whether its senders are kept secret, as far as the form says. */
  get sealed(): boolean {
    return this.controls.kind.value === 'denunciation' || this.controls.matter.sealed;
  }

  /** What may lie on this machine until it is saved: nothing of people whose identity is kept secret. */
  toDraft(): unknown {
    const { senders, ...value } = this.getRawValue();
    return this.sealed ? value : { ...value, senders };
  }

  /** The petition to send; null while its matter or kind is missing. */
  toRequest(): PetitionDetails | null {
    const value = this.getRawValue();
    if (value.kind === null) return null;
    const matter = this.controls.matter.toRequest({ kind: value.kind, fieldCode: value.fieldCode, summary: value.summary });
    if (!matter) return null;
    return {
      receivedOn: value.receivedOn ?? '',
      writtenOn: value.writtenOn,
      source: value.source,
      senderBody: needsSenderBody(value.source) ? value.senderBody || null : null,
      anonymous: value.anonymous,
      senders: value.anonymous ? [] : this.controls.senders.toRequest(),
      signatoryCount: value.signatoryCount ?? 1,
      kind: value.kind,
      fieldCode: value.fieldCode,
      matter,
      summary: value.summary,
      respondent: value.respondent || null,
      eligibility: value.eligibility,
      ineligibleReason: value.eligibility === 'ineligible' ? value.ineligibleReason : null,
      competence: value.eligibility === 'eligible' ? value.competence : null,
    };
  }

  /** The petition to enter in the book, with the verdicts on earlier ones. */
  toRegisterRequest(): RegisterPetitionRequest | null {
    const details = this.toRequest();
    const verdicts = this.controls.verdicts.value.map(({ earlierId, verdict }) => ({ earlierId, verdict }));
    return details && (verdicts.length ? { ...details, verdicts } : details);
  }

  /** Puts a verdict in place of one on the same petition before. */
  giveVerdict(given: GivenVerdict): void {
    this.controls.verdicts.setValue([...this.controls.verdicts.value.filter(({ earlierId }) => earlierId !== given.earlierId), given]);
    this.markAsDirty();
  }

  dropVerdict(earlierId: string): void {
    this.controls.verdicts.setValue(this.controls.verdicts.value.filter((given) => given.earlierId !== earlierId));
    this.markAsDirty();
  }

  toCorrectRequest(version: number): CorrectPetitionRequest | null {
    const details = this.toRequest();
    return details && { ...details, version, reason: this.controls.reason.value };
  }

  /** Brings every field in line with the ones it depends on. */
  private arrange(): void {
    if (this.arranging) return;
    this.arranging = true;
    const { source, senderBody, anonymous, senders, signatoryCount, matter, kind, eligibility, ineligibleReason, competence, reason } =
      this.controls;
    toggle(senderBody, needsSenderBody(source.value));
    toggle(senders, !anonymous.value);
    toggle(ineligibleReason, eligibility.value === 'ineligible');
    toggle(competence, eligibility.value === 'eligible');
    toggle(reason, this.correcting);
    const known = matter.controls.known.value;
    if (known && kind.value !== known.kind) kind.setValue(known.kind, { emitEvent: false });
    toggle(kind, known === null);
    if (!signatoryCount.dirty) signatoryCount.setValue(anonymous.value ? 1 : Math.max(1, senders.named), { emitEvent: false });
    signatoryCount.updateValueAndValidity({ emitEvent: false });
    this.updateValueAndValidity({ emitEvent: false });
    this.arranging = false;
  }
}

/** Whether a source names the body that passed the petition on. */
export function needsSenderBody(source: PetitionSource): boolean {
  return SOURCES_WITH_SENDER_BODY.includes(source);
}

function text(validators: ((control: AbstractControl) => ValidationErrors | null)[]): FormControl<string> {
  return new FormControl('', { nonNullable: true, validators });
}

function wholeNumber(control: AbstractControl<number | null>): ValidationErrors | null {
  return control.value === null || Number.isInteger(control.value) ? null : { whole: 'Xin ghi số nguyên.' };
}

/** Everyone who signed is counted, so at least the senders named. */
function fitsSenders(control: AbstractControl<number | null>): ValidationErrors | null {
  const senders = control.parent?.get('senders');
  const signed = control.value;
  if (!(senders instanceof PeopleForm) || senders.disabled || signed === null || signed >= senders.named) return null;
  return { senders: `Số người đứng tên (${signed}) ít hơn số người gửi đã ghi (${senders.named}).` };
}

function toggle(control: AbstractControl, on: boolean): void {
  if (on && control.disabled) control.enable({ emitEvent: false });
  if (!on && control.enabled) control.disable({ emitEvent: false });
}
