import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import type { Capacity, CitizenMatch, PersonOnRecord, PersonRequest } from '@tiepdan/citizen/contract';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import { TEXT_LIMITS, type PlainDate } from '@tiepdan/platform/contract';
import { merge } from 'rxjs';
import { arrangeDetails, detailsForm, detailsInput, toggle, type DetailsForm } from './person-details';

/** A person the office already knows, as the card on a form shows them. Kept in drafts, so plain data. */
export interface KnownPerson {
  /** Empty for a sealed person. */
  readonly citizenId: string;
  /** Who it is on the sealed record being corrected, encrypted. */
  readonly sealedId?: string | null;
  readonly fullName: string;
  readonly birthYear: number | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly paperNumber: string | null;
  /** How often they came and wrote before; null where it is not known (a record being corrected). */
  readonly receptions: number | null;
  readonly petitions: number | null;
  readonly sealed: boolean;
}

/** What is being done with a line of the people: looked for, chosen, or written down anew. */
export type PersonMode = 'searching' | 'known' | 'new';

type AppointmentControls = {
  on: FormControl<PlainDate | null>;
  ref: FormControl<string>;
  signedBy: FormControl<number | null>;
};
type PersonControls = {
  query: FormControl<string>;
  known: FormControl<KnownPerson | null>;
  writingNew: FormControl<boolean>;
  details: DetailsForm;
  capacity: FormControl<Capacity>;
  /** By which paper a group appointed this one; only for representatives. */
  appointment: FormGroup<AppointmentControls>;
};
type PersonPatch = Parameters<FormGroup<PersonControls>['patchValue']>[0];
type PatchOptions = Parameters<FormGroup<PersonControls>['patchValue']>[1];
type PersonReset = Parameters<FormGroup<PersonControls>['reset']>[0];
type ResetOptions = Parameters<FormGroup<PersonControls>['reset']>[1];
type EnableOptions = Parameters<FormGroup<PersonControls>['enable']>[0];

/** One person on a form. Always in one of three modes; the fields of the other modes are disabled. */
export class PersonForm extends FormGroup<PersonControls> {
  /** Whether this line must name someone. Only a form's first line must, and not where nobody need be named. */
  private mandatory = true;

  constructor(capacity: Capacity = 'self') {
    super({
      query: text([mustChoose]),
      known: new FormControl<KnownPerson | null>(null),
      writingNew: new FormControl(false, { nonNullable: true }),
      details: detailsForm(),
      capacity: new FormControl<Capacity>(capacity, { nonNullable: true }),
      appointment: appointmentForm(),
    });
    const { details, capacity: held } = this.controls;
    merge(details.controls.paperKind.valueChanges, details.controls.party.valueChanges, held.valueChanges).subscribe(() => this.arrange());
    this.arrange();
  }

  get mode(): PersonMode {
    if (this.controls.known.value) return 'known';
    return this.controls.writingNew.value ? 'new' : 'searching';
  }

  /** Nothing was typed or chosen on this line. */
  get blank(): boolean {
    return this.mode === 'searching' && typed(this.controls.query) === '';
  }

  /** The name as far as it is known, for sentences such as "bỏ Nguyễn Văn Bình". */
  get displayName(): string {
    return this.controls.known.value?.fullName ?? (this.controls.details.controls.fullName.value || typed(this.controls.query));
  }

  choose(person: KnownPerson): void {
    this.patchValue({ known: person, writingNew: false, query: '' });
  }

  /** Goes on with a person not yet known; what was typed while searching is put where it belongs. */
  writeNew(typedText: string): void {
    const words = typedText.trim();
    const digits = words.replace(/[\s.-]/g, '');
    const details: { fullName?: string; paperNumber?: string; phone?: string } = {};
    if (/^0\d{9}$/.test(digits)) details.phone = digits;
    else if (/^\d{5,}$/.test(digits)) details.paperNumber = digits;
    else if (words) details.fullName = words;
    this.patchValue({ known: null, writingNew: true, query: '', details });
  }

  /** Back to searching; a new person's name goes back into the search box. */
  searchAgain(): void {
    const query = this.mode === 'new' ? this.controls.details.controls.fullName.value : '';
    this.patchValue({ known: null, writingNew: false, query });
  }

  override patchValue(value: PersonPatch, options?: PatchOptions): void {
    super.patchValue(value, options);
    this.arrange();
  }

  override reset(value?: PersonReset, options?: ResetOptions): void {
    super.reset(value, options);
    this.arrange();
  }

  override enable(options?: EnableOptions): void {
    super.enable(options);
    this.arrange();
  }

  setMandatory(mandatory: boolean): void {
    if (this.mandatory === mandatory) return;
    this.mandatory = mandatory;
    this.controls.query.updateValueAndValidity();
  }

  get mustName(): boolean {
    return this.mandatory;
  }

  toRequest(): PersonRequest {
    const capacity = this.controls.capacity.value;
    const { on, ref, signedBy } = this.controls.appointment.getRawValue();
    const appointment = capacity === 'representative' && on ? { appointment: { on, ref: ref || null, signedBy } } : {};
    const known = this.controls.known.value;
    if (known?.sealedId) return { sealedId: known.sealedId, capacity, ...appointment };
    if (known) return { citizenId: known.citizenId, capacity, ...appointment };
    return { capacity, details: detailsInput(this.controls.details), ...appointment };
  }

  /** Only the fields of the present mode take part in validation. */
  private arrange(): void {
    if (this.disabled) return;
    const { query, details, capacity, appointment } = this.controls;
    toggle(query, this.mode === 'searching');
    toggle(details, this.mode === 'new');
    toggle(appointment, this.mode !== 'searching' && capacity.value === 'representative');
    if (this.mode === 'new') arrangeDetails(details);
  }
}

/** A candidate as the card shows it. */
export function knownFromMatch({ citizen, receptions, petitions }: CitizenMatch): KnownPerson {
  return {
    citizenId: citizen.id,
    fullName: citizen.fullName,
    birthYear: citizen.birthYear ?? null,
    address: citizen.address,
    phone: citizen.phone ?? null,
    paperNumber: citizen.paperNumber ?? null,
    receptions,
    petitions,
    sealed: false,
  };
}

/** A person of a saved record as the card shows them; a sealed one stays on the record unopened. Null for one who is neither. */
export function knownFromRecord(person: PersonOnRecord): KnownPerson | null {
  if (person.citizenId === null && !person.sealedId) return null;
  return {
    citizenId: person.citizenId ?? '',
    sealedId: person.sealedId ?? null,
    fullName: person.sealed ? SEALED_NAME : person.fullName,
    birthYear: person.birthYear,
    address: person.address,
    phone: person.phone,
    paperNumber: person.paperNumber,
    receptions: null,
    petitions: null,
    sealed: person.sealed,
  };
}

function appointmentForm(): FormGroup<AppointmentControls> {
  return new FormGroup<AppointmentControls>({
    on: new FormControl<PlainDate | null>(null, [dayOfAppointment]),
    ref: text([Validators.maxLength(TEXT_LIMITS.name)]),
    signedBy: new FormControl<number | null>(null, [Validators.min(1), Validators.max(100_000)]),
  });
}

/** Who writes down the paper of an appointment also writes its day. */
function dayOfAppointment(control: AbstractControl<PlainDate | null>): ValidationErrors | null {
  const { ref, signedBy } = (control.parent?.value ?? {}) as { ref?: string; signedBy?: number | null };
  return !control.value && (ref || signedBy) ? { on: 'Chưa ghi ngày của văn bản cử đại diện.' } : null;
}

function text(validators: ((control: AbstractControl) => ValidationErrors | null)[]): FormControl<string> {
  return new FormControl('', { nonNullable: true, validators });
}

/** The text of the search box; while a candidate is being taken over, Material puts the candidate itself there. */
function typed(control: FormControl<string>): string {
  const value: unknown = control.value;
  return typeof value === 'string' ? value.trim() : '';
}

function mustChoose(control: AbstractControl): ValidationErrors | null {
  const value: unknown = control.value;
  if (value !== '') return { unchosen: 'Xin chọn người trong danh sách hoặc ghi người mới.' };
  return control.parent instanceof PersonForm && !control.parent.mustName ? null : { required: true };
}
