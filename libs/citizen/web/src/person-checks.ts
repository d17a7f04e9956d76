import type { Sex } from '@tiepdan/citizen/contract';

/** What is remarkable about a person's data, though it may be right. Remarks never keep a form from being saved. */
export interface PersonData {
  readonly paperKind: string;
  readonly paperNumber: string | null;
  readonly birthYear: number | null;
  readonly sex: Sex | null;
}

/** The sex and year of birth that a 12-digit personal number carries (NĐ 137/2015, TT 07/2016: digit 4 is century and sex, digits 5–6 the year). */
export function readCitizenId(digits: string): { sex: Sex; birthYear: number } | null {
  const found = /^\d{3}(\d)(\d{2})\d{6}$/.exec(digits.replace(/\s/g, ''));
  if (!found) return null;
  const code = Number(found[1]);
  return { sex: code % 2 === 0 ? 'male' : 'female', birthYear: 1900 + Math.floor(code / 2) * 100 + Number(found[2]) };
}

/** The remarks on one person, as sentences. */
export function remarksOn(person: PersonData): string[] {
  const number = (person.paperNumber ?? '').replace(/\s/g, '');
  if (person.paperKind !== 'citizen-id' || !number) return [];
  if (/^\d{9}$/.test(number)) return ['Số có 9 chữ số là chứng minh nhân dân cũ; xin chọn "Giấy tờ tùy thân khác".'];
  const read = readCitizenId(number);
  if (!read) return [];
  const remarks: string[] = [];
  if (person.birthYear && person.birthYear !== read.birthYear)
    remarks.push(`Theo số căn cước, năm sinh là ${read.birthYear}, khác với năm sinh đã ghi.`);
  if (person.sex && person.sex !== read.sex) remarks.push('Giới tính đã ghi khác với số căn cước.');
  return remarks;
}

/** A name typed wholly in small letters, with the first letter of each word capital; any other name is left as typed. */
export function properName(name: string): string {
  const tidy = name.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (tidy !== tidy.toLocaleLowerCase('vi')) return tidy;
  return tidy.replace(/(^|\s)(\p{L})/gu, (_, space: string, letter: string) => space + letter.toLocaleUpperCase('vi'));
}
