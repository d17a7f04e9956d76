import { FIELD_GROUPS } from './fields.js';
import { FORMS, type FormSeed } from './form-columns.js';

/**
 * What a leaf is to the forms, finest first: each form counts it in the first of these columns it has. "Đất đai" includes
 * houses, as the guidance of biểu 02/XLD, cột 15 (TT 06/2025) reads; what is administrative and has no column of its own
 * falls to "Khác" where the form divides complaints and proposals by subject.
 */
const CHAINS = {
  land: ['land', 'administrative', 'other'],
  policy: ['policy', 'administrative', 'other'],
  'civil-service': ['civil-service', 'administrative', 'other'],
  administrative: ['administrative', 'other'],
  corruption: ['corruption', 'other'],
  judicial: ['judicial', 'other'],
  party: ['party', 'other'],
  other: ['other'],
} as const;
type Chain = keyof typeof CHAINS;

/** The chain of every branch of the taxonomy. A branch that is not here stops the seed: every leaf has its place. */
const CHAIN_OF_GROUP: Readonly<Record<string, Chain>> = {
  'Đất đai': 'land',
  'Chính sách': 'policy',
  'Nhà ở, xây dựng': 'administrative',
  'Tài nguyên, môi trường': 'administrative',
  'Công chức, công vụ': 'civil-service',
  'Tài chính, ngân sách, đầu tư': 'administrative',
  'Văn hóa, xã hội': 'administrative',
  'Giao thông, hạ tầng': 'administrative',
  'Tham nhũng': 'corruption',
  'Tư pháp': 'judicial',
  'Đảng, đoàn thể': 'party',
  Khác: 'other',
};

/** Leaves that do not follow their branch. */
const CHAIN_OF_LEAF: Readonly<Record<string, Chain>> = { housing: 'land' };

/** A row of the table `field_mapping`. */
export interface FieldMappingRow {
  readonly form_set: string;
  readonly kind: string;
  readonly field_code: string;
  readonly column_code: string;
}

/** Where each leaf is counted, for every kind and set of forms. @throws Error for a leaf that has no place */
export function fieldMappingRows(): FieldMappingRow[] {
  return FIELD_GROUPS.flatMap(({ name, fields }) =>
    fields.flatMap(({ code }) =>
      FORMS.map((form) => ({ form_set: form.form_set, kind: form.kind, field_code: code, column_code: columnOf(form, chainOf(name, code)) })),
    ),
  );
}

function chainOf(group: string, leaf: string): readonly string[] {
  const chain = CHAIN_OF_LEAF[leaf] ?? CHAIN_OF_GROUP[group];
  if (!chain) throw new Error(`the field ${leaf} of "${group}" has no column in the forms`);
  return CHAINS[chain];
}

function columnOf({ form_set, kind, columns }: FormSeed, chain: readonly string[]): string {
  const code = chain.find((wanted) => columns.some((column) => column.code === wanted));
  if (!code) throw new Error(`${form_set} has no column for ${chain[0]} of ${kind}`);
  return code;
}
