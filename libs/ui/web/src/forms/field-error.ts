import type { AbstractControl } from '@angular/forms';
import { formatCount, formatDay } from '@tiepdan/platform/contract';

type Detail = Readonly<Record<string, unknown>>;
const day = (value: unknown) => (typeof value === 'string' ? formatDay(value) : '');
const count = (value: unknown) => formatCount(Number(value));

/** The sentence of each validator's error, in the order in which they are told. */
const SENTENCES: readonly (readonly [string, (detail: Detail) => string])[] = [
  ['server', () => ''],
  ['matDatepickerParse', () => 'Ngày không hợp lệ. Ghi theo dạng 15/09/2023.'],
  ['amount', () => ''],
  ['required', () => 'Chưa ghi ô này.'],
  ['matDatepickerMax', (detail) => `Chỉ nhận ngày từ ${day(detail['max'])} trở về trước.`],
  ['matDatepickerMin', (detail) => `Chỉ nhận ngày từ ${day(detail['min'])} trở về sau.`],
  ['maxlength', (detail) => `Dài nhất ${count(detail['requiredLength'])} ký tự, đang có ${count(detail['actualLength'])}.`],
  ['minlength', (detail) => `Phải có ít nhất ${count(detail['requiredLength'])} ký tự.`],
  ['min', (detail) => `Nhỏ nhất là ${count(detail['min'])}.`],
  ['max', (detail) => `Lớn nhất là ${count(detail['max'])}.`],
  ['pattern', () => 'Nội dung chưa đúng dạng.'],
  ['email', () => 'Địa chỉ thư điện tử chưa đúng.'],
];

/**
 * The Vietnamese sentence of a control's first error, or an empty text. An error whose value is itself a text is told as it stands,
 * so that a validator of a domain brings its own sentence: `{ fewerThanSenders: 'Số người đứng tên ít hơn …' }`.
 */
export function fieldError(control: AbstractControl | null): string {
  const errors = control?.errors;
  if (!errors) return '';
  for (const [name, sentence] of SENTENCES) {
    const detail: unknown = errors[name];
    if (detail === undefined || detail === null) continue;
    return typeof detail === 'string' ? detail : sentence(typeof detail === 'object' ? (detail as Detail) : {});
  }
  const own = Object.values(errors).find((detail): detail is string => typeof detail === 'string');
  return own ?? 'Nội dung chưa đúng.';
}
