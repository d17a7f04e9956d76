import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import type { Capacity, CitizenMatch, PaperKind, PersonOnRecord, PersonRequest, Sex } from '@tiepdan/citizen/contract';
import { SEALED_NAME } from '@tiepdan/citizen/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';

/** A person the office already knows, as the card on a form shows them. Kept in drafts, so plain data. */
export interface KnownPerson {
  readonly citizenId: string;
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

type DetailsControls = {
  fullName: FormControl<string>;
  birthYear: FormControl<number | null>;
  sex: FormControl<Sex | null>;
  paperKind: FormControl<PaperKind>;
  paperNumber: FormControl<string>;
  noPaperReason: FormControl<string>;
  phone: FormControl<string>;
  address: FormControl<string>;
};
type PersonControls = {
  query: FormControl<string>;
  known: FormControl<KnownPerson | null>;
  writingNew: FormControl<boolean>;
  details: FormGroup<DetailsControls>;
  capacity: FormControl<Capacity>;
};
type PersonPatch = Parameters<FormGroup<PersonControls>['patchValue']>[0];
type PatchOptions = Parameters<FormGroup<PersonControls>['patchValue']>[1];
type PersonReset = Parameters<FormGroup<PersonControls>['reset']>[0];
type ResetOptions = Parameters<FormGroup<PersonControls>['reset']>[1];
type EnableOptions = Parameters<FormGroup<PersonControls>['enable']>[0];

/** Years of birth that are no slip of the pen. */
export const BIRTH_YEARS = { least: 1900, most: new Date().getFullYear() } as const;

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
    });
    this.controls.details.controls.paperKind.valueChanges.subscribe(() => this.arrange());
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
    const known = this.controls.known.value;
    if (known) return { citizenId: known.citizenId, capacity };
    const details = this.controls.details.getRawValue();
    const noPaper = details.paperKind === 'none';
    return {
      capacity,
      details: {
        fullName: details.fullName,
        birthYear: details.birthYear,
        sex: details.sex,
        paperKind: details.paperKind,
        paperNumber: noPaper ? null : details.paperNumber.replace(/\s/g, '') || null,
        noPaperReason: noPaper ? details.noPaperReason || null : null,
        phone: details.phone || null,
        address: details.address,
      },
    };
  }

  /** Only the fields of the present mode take part in validation. */
  private arrange(): void {
    if (this.disabled) return;
    const { query, details } = this.controls;
    toggle(query, this.mode === 'searching');
    toggle(details, this.mode === 'new');
    if (this.mode !== 'new') return;
    const noPaper = details.controls.paperKind.value === 'none';
    toggle(details.controls.paperNumber, !noPaper);
    toggle(details.controls.noPaperReason, noPaper);
    details.controls.paperNumber.updateValueAndValidity({ emitEvent: false });
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

/** A person of a saved record as the card shows them; null when the reader may not know who it is. */
export function knownFromRecord(person: PersonOnRecord): KnownPerson | null {
  if (person.citizenId === null) return null;
  return {
    citizenId: person.citizenId,
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

function detailsForm(): FormGroup<DetailsControls> {
  return new FormGroup<DetailsControls>({
    fullName: text([Validators.required, Validators.minLength(2), Validators.maxLength(TEXT_LIMITS.name)]),
    birthYear: new FormControl<number | null>(null, [Validators.min(BIRTH_YEARS.least), Validators.max(BIRTH_YEARS.most)]),
    sex: new FormControl<Sex | null>(null),
    paperKind: new FormControl<PaperKind>('citizen-id', { nonNullable: true }),
    paperNumber: text([Validators.required, Validators.maxLength(30), rightPaperNumber]),
    noPaperReason: text([Validators.required, Validators.maxLength(TEXT_LIMITS.line)]),
    phone: text([Validators.maxLength(20), plausiblePhone]),
    address: text([Validators.required, Validators.maxLength(TEXT_LIMITS.line)]),
  });
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

/** A personal number has exactly 12 digits (Luật Căn cước Đ.12); spaces between groups do no harm. */
function rightPaperNumber(control: AbstractControl<string>): ValidationErrors | null {
  const kind: unknown = control.parent?.get('paperKind')?.value;
  const digits = control.value.replace(/\s/g, '');
  if (kind !== 'citizen-id' || !digits || /^\d{12}$/.test(digits)) return null;
  return { citizenId: 'Số căn cước phải có đúng 12 chữ số.' };
}

function plausiblePhone(control: AbstractControl<string>): ValidationErrors | null {
  if (!control.value || /^\+?\d[\d .-]{5,19}$/.test(control.value.trim())) return null;
  return { phone: 'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, từ 6 đến 20 ký tự.' };
}

function toggle(control: AbstractControl, on: boolean): void {
  if (on && control.disabled) control.enable({ emitEvent: false });
  if (!on && control.enabled) control.disable({ emitEvent: false });
}
