import type { PersonDetails, Sex } from './person.js';

/**
 * Codes of the places where births were registered, before and after the provinces were merged: they stay in the numbers of
 * the living (TT 07/2016/TT-BCA, annex). From 100 on stand the codes of countries.
 */
const REGISTRIES = new Set(
  '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
    .split(' ')
    .map((code) => `0${code}`),
);

/** What a 12-digit personal number says of its bearer (NĐ 137/2015; TT 07/2016: digit 4 is century and sex, 5–6 the year). */
export interface NumberReading {
  /** Whether the first three digits are those of a province or a country. */
  readonly knownRegistry: boolean;
  /** Null for digits whose meaning is not agreed on (8 and 9). */
  readonly sex: Sex | null;
  readonly birthYear: number | null;
}

/** Reads a personal number; null when it is not 12 digits. */
export function readCitizenId(digits: string): NumberReading | null {
  const found = /^(\d{3})(\d)(\d{2})\d{6}$/.exec(digits.replace(/\s/g, ''));
  if (!found?.[1]) return null;
  const code = Number(found[2]);
  const knownRegistry = found[1] >= '100' || REGISTRIES.has(found[1]);
  if (code > 7) return { knownRegistry, sex: null, birthYear: null };
  return { knownRegistry, sex: code % 2 === 0 ? 'male' : 'female', birthYear: 1900 + Math.floor(code / 2) * 100 + Number(found[3]) };
}

type Remarkable = Pick<PersonDetails, 'paperKind'> & { readonly paperNumber?: string | null; readonly birthYear?: number | null; readonly sex?: Sex | null };

/** What is remarkable about a person's data, as sentences, though it may be right: remarks never keep anything from being saved. */
export function remarksOn(person: Remarkable): string[] {
  const number = (person.paperNumber ?? '').replace(/\s/g, '');
  if (person.paperKind !== 'citizen-id' || !number) return [];
  if (/^\d{9}$/.test(number)) return ['Số có 9 chữ số là chứng minh nhân dân cũ, không còn giá trị; xin ghi vào "Giấy tờ cũ".'];
  const read = readCitizenId(number);
  if (!read) return [];
  const remarks: string[] = [];
  if (!read.knownRegistry) remarks.push(`Ba chữ số đầu ${number.slice(0, 3)} không phải mã tỉnh, thành phố hoặc mã nước đã biết.`);
  if (person.birthYear && read.birthYear && person.birthYear !== read.birthYear)
    remarks.push(`Theo số căn cước, năm sinh là ${read.birthYear}, khác với năm sinh đã ghi.`);
  if (person.sex && read.sex && person.sex !== read.sex) remarks.push('Giới tính đã ghi khác với số căn cước.');
  return remarks;
}

/** A Vietnamese telephone number as E.164 (mobile 0 or +84, 3 5 7 8 9, eight digits; fixed lines 02x…); any other as written. */
export function storedPhone(written: string): string {
  const digits = written.replace(/[\s.()-]/g, '');
  const found = /^(?:\+?84|0)([35789]\d{8}|2\d{8,9})$/.exec(digits);
  return found ? `+84${found[1]}` : written.trim();
}

/** A stored telephone number as people read it: `0912 345 678`. */
export function showPhone(stored: string): string {
  const found = /^\+84(\d+)$/.exec(stored);
  if (!found?.[1]) return stored;
  const local = `0${found[1]}`;
  return local.length === 10 ? `${local.slice(0, 4)} ${local.slice(4, 7)} ${local.slice(7)}` : `${local.slice(0, 4)} ${local.slice(4, 8)} ${local.slice(8)}`;
}

/** The number of a paper as it is compared: letters and digits only, capital. */
export function bareNumber(number: string): string {
  return number.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}
