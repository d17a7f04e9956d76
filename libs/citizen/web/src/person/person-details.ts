import { FormControl, FormGroup, Validators, type AbstractControl, type ValidationErrors } from '@angular/forms';
import {
  MOST_FORMER_PAPERS,
  PAPERS_OF,
  bareNumber,
  showPhone,
  type FormerPaper,
  type PaperKind,
  type Party,
  type PersonDetails,
  type PersonInput,
  type Sex,
} from '@tiepdan/citizen/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';

/** An area on a form: chosen from the list, or, for a commune the list does not have yet, typed (`code` null). Kept in drafts, so plain data. */
export interface AreaChoice {
  readonly code: string | null;
  readonly name: string;
  /** The province of a commune that was chosen. */
  readonly parentCode?: string | null;
  readonly parentName?: string | null;
}

export type DetailsControls = {
  party: FormControl<Party>;
  fullName: FormControl<string>;
  headName: FormControl<string>;
  headPosition: FormControl<string>;
  birthYear: FormControl<number | null>;
  sex: FormControl<Sex | null>;
  paperKind: FormControl<PaperKind>;
  paperNumber: FormControl<string>;
  noPaperReason: FormControl<string>;
  formerNumbers: FormControl<string>;
  phone: FormControl<string>;
  email: FormControl<string>;
  address: FormControl<string>;
  commune: FormControl<AreaChoice | null>;
  province: FormControl<AreaChoice | null>;
  formerAddress: FormControl<string>;
};
export type DetailsForm = FormGroup<DetailsControls>;

/** Years of birth that are no slip of the pen. */
export const BIRTH_YEARS = { least: 1900, most: new Date().getFullYear() } as const;

/** The fields of a person or organisation. */
export function detailsForm(): DetailsForm {
  const form = new FormGroup<DetailsControls>({
    party: new FormControl<Party>('person', { nonNullable: true }),
    fullName: text([Validators.required, Validators.minLength(2), Validators.maxLength(TEXT_LIMITS.name)]),
    headName: text([Validators.required, Validators.maxLength(TEXT_LIMITS.name)]),
    headPosition: text([Validators.maxLength(TEXT_LIMITS.name)]),
    birthYear: new FormControl<number | null>(null, [Validators.min(BIRTH_YEARS.least), Validators.max(BIRTH_YEARS.most)]),
    sex: new FormControl<Sex | null>(null),
    paperKind: new FormControl<PaperKind>('citizen-id', { nonNullable: true }),
    paperNumber: text([Validators.required, Validators.maxLength(30), rightPaperNumber]),
    noPaperReason: text([Validators.required, Validators.maxLength(TEXT_LIMITS.line)]),
    formerNumbers: text([rightFormerNumbers]),
    phone: text([Validators.maxLength(20), plausiblePhone]),
    email: text([Validators.email]),
    address: text([addressOrPlace, Validators.maxLength(TEXT_LIMITS.line)]),
    commune: new FormControl<AreaChoice | null>(null, [communeOfProvince]),
    province: new FormControl<AreaChoice | null>(null, [provinceOfCommune]),
    formerAddress: text([Validators.maxLength(TEXT_LIMITS.line)]),
  });
  const { party, paperKind, commune, province, address } = form.controls;
  party.valueChanges.subscribe((to) => {
    if (!PAPERS_OF[to].includes(paperKind.value)) paperKind.setValue(PAPERS_OF[to][0] ?? 'none');
  });
  // Where the commune is, so is the province.
  commune.valueChanges.subscribe((chosen) => {
    if (chosen?.parentCode && chosen.parentCode !== province.value?.code) province.setValue({ code: chosen.parentCode, name: chosen.parentName ?? '' });
  });
  for (const one of [commune, province])
    one.valueChanges.subscribe(() => {
      for (const other of [commune, province, address]) if (other !== one) other.updateValueAndValidity({ emitEvent: false });
    });
  return form;
}

/** Only the fields that belong to the party and the paper take part in validation; call while the form is in use. */
export function arrangeDetails(form: DetailsForm): void {
  const { party, paperKind, headName, headPosition, birthYear, sex, paperNumber, noPaperReason } = form.controls;
  const organisation = party.value === 'organisation';
  for (const one of [headName, headPosition]) toggle(one, organisation);
  for (const one of [birthYear, sex]) toggle(one, !organisation);
  const noPaper = paperKind.value === 'none';
  toggle(paperNumber, !noPaper);
  toggle(noPaperReason, noPaper);
  paperNumber.updateValueAndValidity({ emitEvent: false });
}

/** The details to send. `known` are the former papers on record, whose kinds are kept. */
export function detailsInput(form: DetailsForm, known: readonly FormerPaper[] = []): PersonInput {
  const value = form.getRawValue();
  const organisation = value.party === 'organisation';
  const noPaper = value.paperKind === 'none';
  const { commune, province } = value;
  const place =
    province?.code && commune
      ? { street: value.address || null, provinceCode: province.code, communeCode: commune.code, communeName: commune.code ? null : commune.name }
      : null;
  return {
    fullName: value.fullName,
    ...(organisation ? { party: value.party, headName: value.headName, headPosition: value.headPosition || null } : {}),
    birthYear: organisation ? null : value.birthYear,
    sex: organisation ? null : value.sex,
    paperKind: value.paperKind,
    paperNumber: noPaper ? null : value.paperNumber.trim() || null,
    noPaperReason: noPaper ? value.noPaperReason || null : null,
    ...optional('formerPapers', formerPapers(value.formerNumbers, known)),
    phone: value.phone || null,
    ...(value.email ? { email: value.email } : {}),
    ...(place ? { place } : { address: value.address }),
    ...(value.formerAddress ? { formerAddress: value.formerAddress } : {}),
  };
}

/** Puts what is on record into the fields. */
export function fillDetails(form: DetailsForm, details: PersonDetails): void {
  const { place } = details;
  form.reset({
    party: details.party ?? 'person',
    fullName: details.fullName,
    headName: details.headName ?? '',
    headPosition: details.headPosition ?? '',
    birthYear: details.birthYear ?? null,
    sex: details.sex ?? null,
    paperKind: details.paperKind,
    paperNumber: details.paperNumber ?? '',
    noPaperReason: details.noPaperReason ?? '',
    formerNumbers: (details.formerPapers ?? []).map(({ number }) => number).join(', '),
    phone: details.phone ? showPhone(details.phone) : '',
    email: details.email ?? '',
    address: place ? (place.street ?? '') : details.address,
    commune: place ? { code: place.communeCode ?? null, name: place.communeName } : null,
    province: place ? { code: place.provinceCode, name: place.provinceName } : null,
    formerAddress: details.formerAddress ?? '',
  });
  arrangeDetails(form);
}

/** Old numbers as typed, with commas between: nine digits are an identity card, twelve a personal number, a letter makes it a passport. */
export function formerPapers(typed: string, known: readonly FormerPaper[] = []): FormerPaper[] {
  const numbers = [...new Set(typed.split(/[,;]/).map(bareNumber).filter(Boolean))];
  return numbers.map((number) => known.find((paper) => bareNumber(paper.number) === number) ?? { kind: kindOf(number), number });
}

function kindOf(number: string): FormerPaper['kind'] {
  if (/^\d{9}$/.test(number)) return 'id-card';
  if (/^\d{12}$/.test(number)) return 'citizen-id';
  return /^[A-Z]/.test(number) ? 'passport' : 'other';
}

const optional = <K extends string, T>(key: K, items: readonly T[]): Partial<Record<K, readonly T[]>> =>
  (items.length > 0 ? { [key]: items } : {}) as Partial<Record<K, readonly T[]>>;

function text(validators: ((control: AbstractControl) => ValidationErrors | null)[]): FormControl<string> {
  return new FormControl('', { nonNullable: true, validators });
}

const sibling = (control: AbstractControl, name: keyof DetailsControls): unknown => control.parent?.get(name)?.value;

/** A personal number has exactly 12 digits (Luật Căn cước Đ.12); spaces between groups do no harm. */
function rightPaperNumber(control: AbstractControl<string>): ValidationErrors | null {
  const digits = control.value.replace(/[\s.-]/g, '');
  if (sibling(control, 'paperKind') !== 'citizen-id' || !digits || /^\d{12}$/.test(digits)) return null;
  return { citizenId: 'Số căn cước phải có đúng 12 chữ số.' };
}

function rightFormerNumbers(control: AbstractControl<string>): ValidationErrors | null {
  const numbers = formerPapers(control.value);
  if (numbers.length > MOST_FORMER_PAPERS) return { former: `Nhiều nhất ${MOST_FORMER_PAPERS} giấy tờ cũ.` };
  if (numbers.every(({ number }) => number.length >= 5 && number.length <= 30)) return null;
  return { former: 'Ghi số chứng minh nhân dân, căn cước, hộ chiếu cũ; nhiều số thì cách nhau bằng dấu phẩy.' };
}

function plausiblePhone(control: AbstractControl<string>): ValidationErrors | null {
  if (!control.value || /^\+?\d[\d .-]{5,19}$/.test(control.value.trim())) return null;
  return { phone: 'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, từ 6 đến 20 ký tự.' };
}

function addressOrPlace(control: AbstractControl<string>): ValidationErrors | null {
  return control.value.trim() || sibling(control, 'commune') ? null : { required: true };
}

function communeOfProvince(control: AbstractControl<AreaChoice | null>): ValidationErrors | null {
  return !control.value && sibling(control, 'province') ? { commune: 'Chưa chọn hoặc ghi xã, phường, đặc khu.' } : null;
}

function provinceOfCommune(control: AbstractControl<AreaChoice | null>): ValidationErrors | null {
  return !control.value && sibling(control, 'commune') ? { province: 'Chưa chọn tỉnh, thành phố.' } : null;
}

export function toggle(control: AbstractControl, on: boolean): void {
  if (on && control.disabled) control.enable({ emitEvent: false });
  if (!on && control.enabled) control.disable({ emitEvent: false });
}
