import { representativesAllowed } from '@tiepdan/citizen/contract';
import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import { PeopleForm } from '@tiepdan/citizen/web';
import { knownFromView, MatterForm } from '@tiepdan/matter/web';
import { TEXT_LIMITS, type PlainDate } from '@tiepdan/platform/contract';
import {
  DELEGATION_FROM,
  type Attendance,
  type CorrectReceptionRequest,
  type LogReceptionRequest,
  type PetitionOnTheSpot,
  type ReceptionDetails,
  type ReceptionMode,
  type ReceptionResult,
  type ReceptionView,
  type RefusalGround,
} from '@tiepdan/reception/contract';

/** The most people one reception may record. */
export const MOST_PEOPLE = 100_000;

type PetitionControls = {
  summary: FormControl<string>;
  signatoryCount: FormControl<number | null>;
  respondent: FormControl<string>;
  writtenOn: FormControl<PlainDate | null>;
};
type ReceptionControls = {
  receivedOn: FormControl<PlainDate | null>;
  mode: FormControl<ReceptionMode>;
  leaderDayId: FormControl<string | null>;
  officerId: FormControl<string>;
  participatingBodyId: FormControl<string | null>;
  attendance: FormControl<Attendance>;
  refusalGround: FormControl<RefusalGround | null>;
  people: PeopleForm;
  headCount: FormControl<number | null>;
  matter: MatterForm;
  content: FormControl<string>;
  result: FormControl<ReceptionResult | null>;
  resultNote: FormControl<string>;
  petition: FormGroup<PetitionControls>;
  reason: FormControl<string>;
};
type ReceptionPatch = Parameters<FormGroup<ReceptionControls>['patchValue']>[0];
type PatchOptions = Parameters<FormGroup<ReceptionControls>['patchValue']>[1];
type ReceptionReset = Parameters<FormGroup<ReceptionControls>['reset']>[0];
type ResetOptions = Parameters<FormGroup<ReceptionControls>['reset']>[1];

/**
 * One sitting on a form, with the rules between its fields: what is not due is disabled, what follows from other
 * fields follows until it is typed over. `correcting` asks for a reason and leaves the petition alone.
 */
export class ReceptionForm extends FormGroup<ReceptionControls> {
  private arranging = false;

  constructor(
    start: { today: PlainDate; officerId: string },
    private readonly correcting = false,
  ) {
    super({
      receivedOn: new FormControl<PlainDate | null>(start.today, [Validators.required]),
      mode: new FormControl<ReceptionMode>('regular', { nonNullable: true }),
      leaderDayId: new FormControl<string | null>(null, [Validators.required]),
      officerId: new FormControl(start.officerId, { nonNullable: true, validators: [Validators.required] }),
      participatingBodyId: new FormControl<string | null>(null),
      attendance: new FormControl<Attendance>('received', { nonNullable: true }),
      refusalGround: new FormControl<RefusalGround | null>(null, [Validators.required]),
      people: new PeopleForm(),
      headCount: new FormControl<number | null>(1, [
        Validators.required,
        Validators.min(1),
        Validators.max(MOST_PEOPLE),
        wholeNumber,
        fitsPeople,
      ]),
      matter: new MatterForm(),
      content: text([Validators.maxLength(TEXT_LIMITS.body)]),
      result: new FormControl<ReceptionResult | null>(null, [Validators.required]),
      resultNote: text([Validators.maxLength(TEXT_LIMITS.summary)]),
      petition: petitionForm(),
      reason: text([Validators.required, Validators.maxLength(TEXT_LIMITS.reason)]),
    });
    this.arrange();
    this.valueChanges.subscribe(() => this.arrange());
  }

  /** Whether the head-count makes this a đoàn đông người. */
  get delegation(): boolean {
    return (this.controls.headCount.value ?? 0) >= DELEGATION_FROM;
  }

  override patchValue(value: ReceptionPatch, options?: PatchOptions): void {
    // What differs from what would follow by itself was typed, so it must stay.
    const { headCount, petition } = this.controls;
    if (typeof value.headCount === 'number' && value.headCount > 1) headCount.markAsDirty();
    if (value.petition?.summary) petition.controls.summary.markAsDirty();
    if (value.petition?.signatoryCount && value.petition.signatoryCount > 1) petition.controls.signatoryCount.markAsDirty();
    super.patchValue(value, options);
    this.arrange();
  }

  override reset(value?: ReceptionReset, options?: ResetOptions): void {
    super.reset(value, options);
    this.arrange();
  }

  /** What may lie on this machine until it is saved: nothing of people whose identity is kept secret. */
  toDraft(): unknown {
    const { people, ...value } = this.getRawValue();
    return this.controls.matter.sealed ? value : { ...value, people };
  }

  /** Takes over a saved reception to be corrected. */
  take(view: ReceptionView): void {
    this.controls.people.take(view.people);
    if (view.matter) this.controls.matter.choose(knownFromView(view.matter));
    this.controls.headCount.markAsDirty();
    this.patchValue({
      receivedOn: view.receivedOn,
      mode: view.mode,
      leaderDayId: view.leaderDayId ?? null,
      officerId: view.officerId,
      participatingBodyId: view.participatingBodyId ?? null,
      attendance: view.attendance,
      refusalGround: view.refusalGround ?? null,
      headCount: view.headCount,
      content: view.content ?? '',
      result: view.result ?? null,
      resultNote: view.resultNote ?? '',
    });
  }

  toLogRequest(): LogReceptionRequest {
    const details = this.details();
    return { ...details, petition: this.controls.petition.enabled ? this.petition() : null };
  }

  toCorrectRequest(version: number): CorrectReceptionRequest {
    return { ...this.details(), version, reason: this.controls.reason.value };
  }

  private details(): ReceptionDetails {
    const value = this.getRawValue();
    const received = value.attendance === 'received';
    return {
      receivedOn: value.receivedOn ?? '',
      mode: value.mode,
      leaderDayId: value.mode === 'regular' ? null : value.leaderDayId,
      officerId: value.officerId,
      participatingBodyId: value.participatingBodyId,
      attendance: value.attendance,
      refusalGround: value.attendance === 'refused' ? value.refusalGround : null,
      people: this.controls.people.toRequest(),
      headCount: value.headCount ?? 1,
      matter: this.controls.matter.toRequest(),
      content: value.content || null,
      result: received ? value.result : null,
      resultNote: value.resultNote || null,
    };
  }

  private petition(): PetitionOnTheSpot {
    const { summary, signatoryCount, respondent, writtenOn } = this.controls.petition.getRawValue();
    return { summary, signatoryCount: signatoryCount ?? 1, respondent: respondent || null, writtenOn };
  }

  /** Brings every field in line with the ones it depends on. */
  private arrange(): void {
    if (this.arranging) return;
    this.arranging = true;
    const { mode, attendance, result, people, matter, headCount, petition, reason } = this.controls;
    const received = attendance.value === 'received';
    toggle(this.controls.leaderDayId, mode.value !== 'regular');
    toggle(this.controls.refusalGround, attendance.value === 'refused');
    toggle(result, received);
    toggle(reason, this.correcting);
    people.setOptional(!received);
    matter.setMandatory(received);
    if (!headCount.dirty) headCount.setValue(Math.max(1, people.named), { emitEvent: false });
    headCount.updateValueAndValidity({ emitEvent: false });
    toggle(petition, received && result.value === 'petition-taken' && !this.correcting);
    if (petition.enabled) this.followMatter();
    this.updateValueAndValidity({ emitEvent: false });
    this.arranging = false;
  }

  /** A petition handed over is usually about the matter as it stands and signed by everyone who came. */
  private followMatter(): void {
    const { summary, signatoryCount } = this.controls.petition.controls;
    const matter = this.controls.matter.controls;
    const about = matter.known.value?.summary ?? matter.details.controls.summary.value;
    if (!summary.dirty && about) summary.setValue(about, { emitEvent: false });
    if (!signatoryCount.dirty) signatoryCount.setValue(this.controls.headCount.value ?? 1, { emitEvent: false });
  }
}

function petitionForm(): FormGroup<PetitionControls> {
  return new FormGroup<PetitionControls>({
    summary: text([Validators.required, Validators.maxLength(TEXT_LIMITS.summary)]),
    signatoryCount: new FormControl<number | null>(1, [Validators.required, Validators.min(1), Validators.max(MOST_PEOPLE), wholeNumber]),
    respondent: text([Validators.maxLength(TEXT_LIMITS.line)]),
    writtenOn: new FormControl<PlainDate | null>(null),
  });
}

function text(validators: ((control: AbstractControl) => ValidationErrors | null)[]): FormControl<string> {
  return new FormControl('', { nonNullable: true, validators });
}

function wholeNumber(control: AbstractControl<number | null>): ValidationErrors | null {
  return control.value === null || Number.isInteger(control.value) ? null : { whole: 'Xin ghi số nguyên.' };
}

/** The people named are at most those who came, and of a group at most its representatives (Luật TCD Đ.29). */
function fitsPeople(control: AbstractControl<number | null>): ValidationErrors | null {
  const people = control.parent?.get('people');
  const came = control.value;
  if (!(people instanceof PeopleForm) || came === null || came < 1) return null;
  if (people.named > came) return { people: `Đã ghi tên ${people.named} người nhưng số người đến là ${came}.` };
  const { most } = representativesAllowed(came);
  if (people.named > most) return { people: `Đoàn ${came} người được cử nhiều nhất ${most} người đại diện (Luật Tiếp công dân, Điều 29).` };
  return null;
}

function toggle(control: AbstractControl, on: boolean): void {
  if (on && control.disabled) control.enable({ emitEvent: false });
  if (!on && control.enabled) control.disable({ emitEvent: false });
}
