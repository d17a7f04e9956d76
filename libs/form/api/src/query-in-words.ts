import { type FormColumnDefinition, type FormDefinition, type FormQuery, type FormSet, type FormSettings, formSettingSentences } from '@tiepdan/form/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import { asked } from './engine/asked.js';
import type { Measure } from './engine/indicator.js';
import { totalStatement } from './engine/statements/lists.js';

/** A column's query as people read it and as the database does: both from the one measure that counts it. */
export function queryInWords(
  { code }: FormDefinition,
  { column, measure }: { readonly column: FormColumnDefinition; readonly measure: Measure },
  wanted: { readonly period: Period; readonly set: FormSet; readonly asOf: PlainDate | null },
  settings: FormSettings,
): Pick<FormQuery, 'form' | 'column' | 'path' | 'definition' | 'guidance' | 'words' | 'sql'> {
  const { from, to, counting } = asked(wanted, settings);
  const { number, path, definition, guidance, unit, formulas } = column;
  const words = [
    `Xét: ${measure.source.words}.`,
    `Thời gian: từ ngày ${formatDay(from)} đến hết ngày ${formatDay(to)}.`,
    `Lấy: ${definition}`,
    measure.amount ? `Cộng số ${unit} của từng hồ sơ.` : `Đếm: mỗi hồ sơ là một ${unit}.`,
    ...formulas.map((formula) => `Biểu in: (${number}) = ${formula}; cột này được tính riêng, rồi đối chiếu với công thức.`),
    ...(code === '01/TCD' ? formSettingSentences(settings) : []),
  ];
  return { form: code, column: number, path, definition, guidance, words, sql: totalStatement(measure, counting) };
}
