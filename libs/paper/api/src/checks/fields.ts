import { type FieldDefinition, PAPERS, POSITION_TAG, type PaperCode, type PaperDefinition, type TemplateProblem, fieldsOf } from '@tiepdan/paper/contract';
import { POSITION_KEY, tagKey } from '../engine/tags.js';
import type { TemplatePart } from '../engine/template-parts.js';
import { nearest } from './near.js';
import { fault } from './package.js';

/** Where in a template's text a tag stands. */
export type Locate = (tag: string) => string | null;

interface Names {
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  readonly tags: readonly string[];
}

/** Wrong uses of fields: unknown ones, lists as texts, columns outside their list, raw insertion. */
export function fieldProblems(code: PaperCode, parts: readonly TemplatePart[], locate: Locate): TemplateProblem[] {
  const fields = fieldsOf(code);
  const names: Names = { fields: new Map(fields.map((field) => [tagKey(field.tag), field])), tags: fields.map(({ tag }) => tag) };
  return walk(parts, [], names, locate);
}

/** Fields that a paper of this kind is not complete without; only a warning, an office may write them by hand. */
export function missingFields(code: PaperCode, parts: readonly TemplatePart[]): TemplateProblem[] {
  const used = new Set(allTags(parts));
  const { title, subjects }: PaperDefinition = PAPERS[code];
  const record = subjects.includes('period') || subjects.includes('hearing') || title === 'BIÊN BẢN' || title === 'GIẤY BIÊN NHẬN';
  const groups = [
    ...(record ? [] : [['Số văn bản', 'Số và ký hiệu'], ['Ngày tháng năm', 'Ngày'], ['Người ký']]),
    ['Tên cơ quan', 'Tên cơ quan đầu trang'],
  ];
  return groups
    .filter((group) => !group.some((tag) => used.has(tagKey(tag))))
    .map(([tag]): TemplateProblem => ({ severity: 'warning', message: `Mẫu chưa có trường "{${tag ?? ''}}"; văn bản in ra sẽ thiếu phần này.`, where: null }));
}

function walk(parts: readonly TemplatePart[], lists: readonly FieldDefinition[], names: Names, locate: Locate): TemplateProblem[] {
  return parts.flatMap((part) => {
    if (part.type !== 'placeholder') return [];
    const tag = part.value;
    if (part.module === 'rawxml') return [fault(`Trường "{@${tag}}" viết với dấu "@" không được dùng; xin bỏ dấu "@".`, locate(`@${tag}`))];
    if (part.module === 'loop') return section(part, lists, names, locate);
    return text(tag, lists, names, locate);
  });
}

function section(part: TemplatePart, lists: readonly FieldDefinition[], names: Names, locate: Locate): TemplateProblem[] {
  const field = names.fields.get(tagKey(part.value)) ?? columnOf(part.value, lists);
  const inside = walk(part.subparsed ?? [], field?.columns && !part.inverted ? [...lists, field] : lists, names, locate);
  return field ? inside : [unknown(part.value, lists, names, locate), ...inside];
}

function text(tag: string, lists: readonly FieldDefinition[], names: Names, locate: Locate): TemplateProblem[] {
  const key = tagKey(tag);
  if (key === POSITION_KEY)
    return lists.length ? [] : [fault(`Trường "{${POSITION_TAG}}" chỉ dùng được bên trong một danh sách.`, locate(tag))];
  if (columnOf(tag, lists)) return [];
  const field = names.fields.get(key);
  if (!field) return [outOfPlace(tag, names, locate) ?? unknown(tag, lists, names, locate)];
  if (field.picture)
    return [fault(`Trường "{${field.tag}}" là hình nên không viết thành chữ: chèn một hình vào mẫu rồi ghi "{${field.tag}}" vào văn bản thay thế (Alt Text) của hình.`, locate(tag))];
  if (!field.columns) return [];
  const columns = Object.values(field.columns).map((column) => `{${column.tag}}`).join(', ');
  return [fault(`Trường "{${field.tag}}" là danh sách nên phải viết "{#${field.tag}}…{/${field.tag}}", bên trong dùng ${columns}.`, locate(tag))];
}

const columnOf = (tag: string, lists: readonly FieldDefinition[]): FieldDefinition | undefined =>
  lists.flatMap(({ columns = {} }) => Object.values(columns)).find((column) => tagKey(column.tag) === tagKey(tag));

/** A column that stands outside its list. */
function outOfPlace(tag: string, { fields }: Names, locate: Locate): TemplateProblem | null {
  const list = [...fields.values()].find(({ columns = {} }) => Object.values(columns).some((column) => tagKey(column.tag) === tagKey(tag)));
  return list ? fault(`Trường "{${tag}}" chỉ dùng được bên trong "{#${list.tag}}…{/${list.tag}}".`, locate(tag)) : null;
}

function unknown(tag: string, lists: readonly FieldDefinition[], { tags }: Names, locate: Locate): TemplateProblem {
  const near = nearest(tag, [...lists.flatMap(({ columns = {} }) => Object.values(columns).map((column) => column.tag)), ...tags]);
  return fault(`Không có trường "{${tag}}" cho loại văn bản này${near ? `; có phải là "{${near}}"?` : '.'}`, locate(tag));
}

const allTags = (parts: readonly TemplatePart[]): string[] =>
  parts.flatMap((part) => (part.type === 'placeholder' ? [tagKey(part.value), ...allTags(part.subparsed ?? [])] : []));
