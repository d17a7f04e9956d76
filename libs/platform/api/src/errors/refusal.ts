import { type ErrorTable, type FieldProblem, fillMessage } from '@tiepdan/platform/contract';

/**
 * A refusal by a closed code. `new Refusal(receptionErrors, 'RECEPTION.IN_FUTURE', { day })` carries the code, the HTTP
 * status and the Vietnamese sentence of the table, so no code can be thrown that has no sentence.
 */
export class Refusal<Table extends ErrorTable = ErrorTable> extends Error {
  readonly code: string;
  readonly status: number;

  constructor(
    table: Table,
    code: keyof Table & string,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly fields: readonly FieldProblem[] = [],
  ) {
    const entry = table[code as keyof ErrorTable];
    super(fillMessage(entry?.message ?? code, details));
    this.code = code;
    this.status = entry?.status ?? 500;
  }
}
