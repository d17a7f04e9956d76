import { readTable } from '@tiepdan/citizen/contract';
import type { AreaProblem } from './area-file.js';

/** That one area took the place of another, with its line in the file. */
export interface SuccessionLine {
  readonly line: number;
  readonly oldCode: string;
  readonly newCode: string;
}

const HEADER = ['old_code', 'new_code'];

/** Reads a file with the header `old_code,new_code`. What was divided, or came of several, has several lines. */
export function readSuccessionFile(text: string): { lines: SuccessionLine[]; problems: AreaProblem[] } {
  const [header, ...rows] = readTable(text);
  if (header?.cells.join(',') !== HEADER.join(',')) return { lines: [], problems: [{ line: 1, message: `Dòng đầu phải là: ${HEADER.join(',')}` }] };
  const problems: AreaProblem[] = [];
  const before = new Map<string, number>();
  const lines = rows.flatMap(({ line, cells }): SuccessionLine[] => {
    const [oldCode = '', newCode = ''] = cells;
    const message = problemOf(cells, before.get(cells.join(',')));
    if (message) {
      problems.push({ line, message });
      return [];
    }
    before.set(cells.join(','), line);
    return [{ line, oldCode, newCode }];
  });
  return { lines, problems };
}

function problemOf(cells: readonly string[], before: number | undefined): string | null {
  const [oldCode = '', newCode = ''] = cells;
  if (cells.length !== HEADER.length) return `Phải có ${HEADER.length} cột, đang có ${cells.length}.`;
  if (!cells.every((code) => /^(\d{2}|\d{5})$/.test(code))) return 'Mã phải có 2 chữ số (tỉnh) hoặc 5 chữ số (xã).';
  if (oldCode.length !== newCode.length) return 'Mã cũ và mã mới phải cùng cấp.';
  if (oldCode === newCode) return 'Mã cũ trùng mã mới; xã giữ nguyên mã thì không ghi.';
  return before ? `Trùng với dòng ${before}.` : null;
}
