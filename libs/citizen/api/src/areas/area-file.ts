import { type AreaKind, readTable } from '@tiepdan/citizen/contract';
import { foldText } from '@tiepdan/platform/contract';

/** A commune of the national list, with its province. */
export interface AreaLine {
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly provinceKind: AreaKind;
  readonly communeCode: string;
  readonly communeName: string;
  readonly kind: AreaKind;
}

/** A line that is wrong, by its number in the file. */
export interface AreaProblem {
  readonly line: number;
  readonly message: string;
}

/** How many wrong lines are named at once. */
const MOST_NAMED = 20;

const HEADER = ['province_code', 'province_name', 'commune_code', 'commune_name', 'kind'];
const KINDS: Readonly<Record<string, AreaKind>> = { xa: 'commune', commune: 'commune', phuong: 'ward', ward: 'ward', 'dac khu': 'special-zone', 'special-zone': 'special-zone' };

/** Reads a file of communes with the header `province_code,province_name,commune_code,commune_name,kind`. */
export function readAreaFile(text: string): { lines: AreaLine[]; problems: AreaProblem[] } {
  const [header, ...rows] = readTable(text);
  if (header?.cells.join(',') !== HEADER.join(',')) return { lines: [], problems: [{ line: 1, message: `Dòng đầu phải là: ${HEADER.join(',')}` }] };
  const problems: AreaProblem[] = [];
  const provinces = new Map<string, string>();
  const communes = new Map<string, number>();
  const lines = rows.flatMap(({ line, cells }): AreaLine[] => {
    const [provinceCode = '', provinceName = '', communeCode = '', communeName = '', kindText = ''] = cells;
    const kind = KINDS[foldText(kindText)];
    const message = problemOf(cells, kind, provinces, communes);
    if (message || !kind) {
      problems.push({ line, message: message ?? 'Loại không đúng' });
      return [];
    }
    provinces.set(provinceCode, provinceName);
    communes.set(communeCode, line);
    const provinceKind = foldText(provinceName).startsWith('thanh pho') ? 'city' : 'province';
    return [{ provinceCode, provinceName, provinceKind, communeCode, communeName, kind }];
  });
  if (!lines.length && !problems.length) problems.push({ line: 2, message: 'Tệp không có xã, phường, đặc khu nào.' });
  return { lines, problems };
}

function problemOf(cells: readonly string[], kind: AreaKind | undefined, provinces: ReadonlyMap<string, string>, communes: ReadonlyMap<string, number>): string | null {
  const [provinceCode = '', provinceName = '', communeCode = '', communeName = ''] = cells;
  if (cells.length !== HEADER.length) return `Phải có ${HEADER.length} cột, đang có ${cells.length}.`;
  if (!/^\d{2}$/.test(provinceCode)) return 'Mã tỉnh phải có 2 chữ số.';
  if (!/^\d{5}$/.test(communeCode)) return 'Mã xã phải có 5 chữ số.';
  if (!provinceName || !communeName) return 'Thiếu tên tỉnh hoặc tên xã.';
  if (!kind) return 'Loại phải là xã, phường hoặc đặc khu.';
  if ((provinces.get(provinceCode) ?? provinceName) !== provinceName) return `Mã tỉnh ${provinceCode} đã có tên khác ở dòng trên.`;
  const before = communes.get(communeCode);
  return before ? `Mã xã ${communeCode} trùng với dòng ${before}.` : null;
}

/**
 * Refuses a file for its wrong lines, named by number; nothing when there are none.
 * @throws Error
 */
export function refuseLines(problems: readonly AreaProblem[], file: string): void {
  if (!problems.length) return;
  const named = problems.slice(0, MOST_NAMED).map(({ line, message }) => `  dòng ${line}: ${message}`);
  const more = problems.length > MOST_NAMED ? [`  … và ${problems.length - MOST_NAMED} dòng khác`] : [];
  throw new Error([`${file} có ${problems.length} dòng sai, chưa ghi gì:`, ...named, ...more].join('\n'));
}
