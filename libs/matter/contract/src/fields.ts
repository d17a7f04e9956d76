import type { FieldView, MatterKind } from './index.js';

/** The sets of statistical forms a field must have a column in. */
export const FORM_SETS = {
  tt06: { label: 'Thông tư 06/2025/TT-TTCP', span: 'từ 30/09/2025' },
  'tt01-2024': { label: 'Thông tư 01/2024/TT-TTCP', span: 'năm 2024 đến 29/09/2025' },
  'tt02-2021': { label: 'Thông tư 02/2021/TT-TTCP', span: 'từ 10/05/2021 đến khi có Thông tư 01/2024' },
} as const;
export type FormSet = keyof typeof FORM_SETS;
/** The set in force. */
export const CURRENT_FORM_SET: FormSet = 'tt06';

/** One column of a form that counts by field. Its source is the form and the number printed on it. */
export interface FormColumn {
  readonly formSet: FormSet;
  readonly kind: MatterKind;
  readonly code: string;
  /** `02/XLD` */
  readonly form: string;
  readonly number: number;
  readonly label: string;
}

/** In which column of each set a field is counted, by kind of matter; null where it was never mapped. */
export type FieldPlaces = Readonly<Record<FormSet, Readonly<Record<MatterKind, string | null>>>>;

/** A field and where it is counted. */
export interface MappedField extends FieldView {
  readonly places: FieldPlaces;
}

/** The whole list of fields with the columns they are counted in. */
export interface FieldCatalogue {
  readonly columns: readonly FormColumn[];
  readonly fields: readonly MappedField[];
}
