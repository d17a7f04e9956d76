import { PAPERS, type PaperCode, type PaperSubject } from '../papers.js';
import { ABOUT_DOCUMENT_FIELDS } from './about-document.js';
import { BRIEF_FIELDS } from './brief.js';
import type { FieldDefinition } from './definition.js';
import { GENERAL_FIELDS } from './general.js';
import { LEADER_DAY_FIELDS } from './leader-day.js';
import { LOOKUP_FIELDS } from './lookup.js';
import { PERIOD_FIELDS } from './period.js';
import { PETITION_FIELDS } from './petition.js';
import { RECEPTION_FIELDS } from './reception.js';

export type { ColumnDefinition, FieldDefinition, FieldTable } from './definition.js';

/** The fields as the screen groups them. */
export const FIELD_GROUPS = [
  { label: 'Thể thức và nội dung chung', fields: GENERAL_FIELDS },
  { label: 'Đơn và người gửi đơn', fields: PETITION_FIELDS },
  { label: 'Lượt tiếp', fields: RECEPTION_FIELDS },
  { label: 'Tra cứu trên trang công khai', fields: LOOKUP_FIELDS },
  { label: 'Ngày tiếp của lãnh đạo', fields: LEADER_DAY_FIELDS },
  { label: 'Văn bản đã gửi và trả lời', fields: ABOUT_DOCUMENT_FIELDS },
  { label: 'Tóm tắt hồ sơ cho lãnh đạo', fields: BRIEF_FIELDS },
  { label: 'Sổ tiếp công dân', fields: PERIOD_FIELDS },
] as const;

/** Every field of every template, by key. Keys and tags are unique over the whole table (tested). */
export const FIELDS = {
  ...GENERAL_FIELDS,
  ...PETITION_FIELDS,
  ...RECEPTION_FIELDS,
  ...LOOKUP_FIELDS,
  ...LEADER_DAY_FIELDS,
  ...ABOUT_DOCUMENT_FIELDS,
  ...BRIEF_FIELDS,
  ...PERIOD_FIELDS,
} as const;
export type FieldKey = keyof typeof FIELDS;

/** In every list: the position of the item, from 1. Given by the engine, never in the values. */
export const POSITION_TAG = 'STT';

/** Whether a paper made from one of `subjects` may use a field. */
export function servesOneOf(field: FieldDefinition, subjects: readonly PaperSubject[]): boolean {
  return field.subjects === undefined || field.subjects.some((subject) => subjects.includes(subject));
}

/** The fields that templates of one paper may use, in the order of the table. */
export function fieldsOf(code: PaperCode): readonly (FieldDefinition & { readonly key: FieldKey })[] {
  const { subjects } = PAPERS[code];
  return (Object.keys(FIELDS) as FieldKey[]).map((key) => ({ key, ...(FIELDS[key] as FieldDefinition) })).filter((field) => servesOneOf(field, subjects));
}
