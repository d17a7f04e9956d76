/** A column of a statistical form that counts by field: where it stands, and what is printed above it. */
export interface ColumnSeed {
  readonly code: string;
  readonly number: number;
  readonly label: string;
}

/** The columns of one form that counts petitions, or matters, of one kind by field. */
export interface FormSeed {
  readonly form_set: 'tt06' | 'tt01-2024' | 'tt02-2021';
  readonly kind: 'complaint' | 'denunciation' | 'proposal';
  readonly form: string;
  readonly columns: readonly ColumnSeed[];
}

const columns = (...list: readonly (readonly [string, number, string])[]): ColumnSeed[] =>
  list.map(([code, number, label]) => ({ code, number, label }));

/** Every column "theo lĩnh vực", "theo nội dung" of the three sets of forms; columns of totals are left out. */
export const FORMS: readonly FormSeed[] = [
  {
    form_set: 'tt06',
    kind: 'complaint',
    form: '02/XLD',
    columns: columns(['land', 9, 'Đất đai'], ['policy', 10, 'Chế độ, chính sách'], ['other', 11, 'Khác']),
  },
  {
    form_set: 'tt06',
    kind: 'denunciation',
    form: '02/XLD',
    columns: columns(['administrative', 15, 'Hành chính'], ['corruption', 16, 'Tham nhũng'], ['judicial', 17, 'Tư pháp'], ['other', 18, 'Khác']),
  },
  {
    form_set: 'tt06',
    kind: 'proposal',
    form: '02/XLD',
    columns: columns(['policy', 20, 'Chế độ, chính sách'], ['land', 21, 'Đất đai'], ['other', 22, 'Khác']),
  },
  {
    form_set: 'tt01-2024',
    kind: 'complaint',
    form: '02/XLĐ',
    columns: columns(
      ['policy', 10, 'Hành chính – Chế độ, chính sách'],
      ['land', 11, 'Hành chính – Đất đai, nhà cửa'],
      ['administrative', 12, 'Hành chính – Khác'],
      ['judicial', 13, 'Tư pháp'],
      ['party', 14, 'Đảng, đoàn thể'],
      ['other', 15, 'Khác'],
    ),
  },
  {
    form_set: 'tt01-2024',
    kind: 'denunciation',
    form: '03/XLĐ',
    columns: columns(
      ['policy', 10, 'Hành chính – Chế độ, chính sách'],
      ['land', 11, 'Hành chính – Đất đai, nhà cửa'],
      ['civil-service', 12, 'Hành chính – Công chức, công vụ'],
      ['administrative', 13, 'Hành chính – Khác'],
      ['corruption', 14, 'Tham nhũng'],
      ['judicial', 15, 'Tư pháp'],
      ['party', 16, 'Đảng, đoàn thể'],
      ['other', 17, 'Khác'],
    ),
  },
  {
    form_set: 'tt01-2024',
    kind: 'proposal',
    form: '04/XLĐ',
    columns: columns(['policy', 9, 'Chế độ, chính sách'], ['land', 10, 'Đất đai'], ['judicial', 11, 'Tư pháp'], ['other', 12, 'Khác']),
  },
  {
    form_set: 'tt02-2021',
    kind: 'complaint',
    form: '02/XLD',
    columns: columns(
      ['policy', 12, 'Lĩnh vực hành chính – Chế độ, chính sách'],
      ['land', 13, 'Lĩnh vực hành chính – Đất đai, nhà cửa'],
      ['administrative', 14, 'Lĩnh vực hành chính – Khác'],
      ['judicial', 15, 'Lĩnh vực tư pháp'],
      ['party', 16, 'Lĩnh vực Đảng, đoàn thể'],
      ['other', 17, 'Lĩnh vực khác'],
    ),
  },
  {
    form_set: 'tt02-2021',
    kind: 'denunciation',
    form: '03/XLD',
    columns: columns(
      ['policy', 14, 'Lĩnh vực hành chính – Chế độ, chính sách'],
      ['land', 15, 'Lĩnh vực hành chính – Đất đai, nhà cửa'],
      ['civil-service', 16, 'Lĩnh vực hành chính – Công chức, công vụ'],
      ['administrative', 17, 'Lĩnh vực hành chính – Khác'],
      ['corruption', 18, 'Tham nhũng'],
      ['judicial', 19, 'Lĩnh vực tư pháp'],
      ['party', 20, 'Lĩnh vực Đảng, đoàn thể'],
      ['other', 21, 'Lĩnh vực khác'],
    ),
  },
  {
    form_set: 'tt02-2021',
    kind: 'proposal',
    form: '04/XLD',
    columns: columns(['policy', 13, 'Chế độ, chính sách'], ['land', 14, 'Đất đai'], ['judicial', 15, 'Tư pháp'], ['other', 16, 'Khác']),
  },
];

/** A row of the table `form_column`. */
export interface FormColumnRow extends ColumnSeed {
  readonly form_set: string;
  readonly kind: string;
  readonly form: string;
}

export function formColumnRows(): FormColumnRow[] {
  return FORMS.flatMap(({ form_set, kind, form, columns: list }) => list.map((column) => ({ form_set, kind, form, ...column })));
}
