import { createHash, randomUUID } from 'node:crypto';
import type { PublicRegistration } from '@tiepdan/hearing/contract';
import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { type FormProblem, typed } from '../frame/typed.js';

/** Most characters of what one writes about the matter. */
export const CONTENT_MAX = 3_000;
export const PHONE_MAX = 20;
const PHONE = /^\+?[0-9][0-9 .-]{5,19}$/;
const KEY = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** What the form holds, as it was typed. */
export interface RegistrationValues {
  readonly key: string;
  readonly slotAt: string;
  readonly fullName: string;
  readonly phone: string;
  readonly address: string;
  readonly kind: string;
  readonly content: string;
  readonly consent: boolean;
}

export const emptyRegistration = (): RegistrationValues => ({ key: randomUUID(), slotAt: '', fullName: '', phone: '', address: '', kind: '', content: '', consent: false });

export interface ReadRegistration {
  readonly values: RegistrationValues;
  readonly problems: readonly FormProblem[];
  /** Null while something is wrong. */
  readonly registration: PublicRegistration | null;
}

/** Reads a form that was sent for a day. */
export function readRegistration(body: unknown, leaderDayId: string): ReadRegistration {
  const key = typed(body, 'key');
  const values: RegistrationValues = {
    key: KEY.test(key) ? key : randomUUID(),
    slotAt: typed(body, 'slotAt'),
    fullName: typed(body, 'fullName'),
    phone: typed(body, 'phone'),
    address: typed(body, 'address'),
    kind: typed(body, 'kind'),
    content: typed(body, 'content'),
    consent: typed(body, 'consent') === 'yes',
  };
  const problems = problemsOf(values);
  if (problems.length) return { values, problems, registration: null };
  const { slotAt, kind, consent: _consent, ...rest } = values;
  return { values, problems, registration: { ...rest, key: keyOf(values), kind: kind as MatterKind, slotAt: slotAt || null, leaderDayId, consent: true } };
}

/**
 * By which a doubled post is known: the form's own key with everything typed in it. Whoever goes back on a shared computer and
 * types something else sends another registration, and is not given the code of the first.
 */
function keyOf({ key, ...typedIn }: RegistrationValues): string {
  const hex = createHash('sha256').update(JSON.stringify([key, Object.entries(typedIn).sort()])).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

function problemsOf({ slotAt, fullName, phone, address, kind, content, consent }: RegistrationValues): FormProblem[] {
  const problems: FormProblem[] = [];
  const expect = (holds: boolean, field: string, words: string) => {
    if (!holds) problems.push({ field, words });
  };
  expect(slotAt === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(slotAt), 'slotAt', 'Xin chọn lại giờ trong danh sách.');
  expect(fullName.length >= 2 && fullName.length <= TEXT_LIMITS.name, 'fullName', `Xin ghi họ và tên, từ 2 đến ${TEXT_LIMITS.name} ký tự.`);
  expect(PHONE.test(phone), 'phone', 'Xin ghi số điện thoại, từ 6 đến 20 chữ số, ví dụ 0912 345 678.');
  expect(address.length >= 2 && address.length <= TEXT_LIMITS.line, 'address', `Xin ghi nơi ở, nhiều nhất ${TEXT_LIMITS.line} ký tự.`);
  expect(Object.hasOwn(MATTER_KINDS, kind), 'kind', 'Xin chọn loại việc.');
  expect(content.length >= 10 && content.length <= CONTENT_MAX, 'content', `Xin ghi nội dung, từ 10 đến ${CONTENT_MAX} ký tự.`);
  expect(consent, 'consent', 'Cần đánh dấu đồng ý thì Ban Tiếp công dân mới được dùng thông tin đã ghi.');
  return problems;
}
