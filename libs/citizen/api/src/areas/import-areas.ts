import { addDays, type PlainDate } from '@tiepdan/platform/contract';
import { type AreaLine, readAreaFile, refuseLines } from './area-file.js';

export type Query = (sql: string, params?: unknown[]) => Promise<unknown[]>;

/** The areas of two levels are in force since this day (NQ 202/2025/QH15). */
export const TWO_LEVELS_FROM: PlainDate = '2025-07-01';

/**
 * Writes the national list of communes, in the caller's transaction: new ones are added, names and kinds brought up to date,
 * communes that the file no longer has under its provinces end the day before. The same file twice changes nothing.
 * @returns a sentence of what was done
 * @throws Error naming the wrong lines; then nothing was written
 */
export async function importAreas(query: Query, text: string, today: PlainDate): Promise<string> {
  const { lines, problems } = readAreaFile(text);
  refuseLines(problems, 'Tệp');
  const provinces = new Map(lines.map(({ provinceCode: code, provinceName: name, provinceKind: kind }) => [code, { code, name, kind, parent: null }]));
  const written = [await write(query, [...provinces.values()]), await write(query, lines.map(toArea))];
  const ended = await query(
    `UPDATE area SET valid_to = greatest(valid_from, $3::date) WHERE parent_code = ANY($1) AND code <> ALL($2) AND valid_to IS NULL RETURNING code`,
    [[...provinces.keys()], lines.map((line) => line.communeCode), addDays(today, -1)],
  );
  return `Tệp có ${provinces.size} tỉnh, thành phố và ${lines.length} xã, phường, đặc khu; đã ghi hoặc sửa ${written[0]} và ${written[1]}, kết thúc ${returned(ended)}.`;
}

const toArea = ({ communeCode: code, communeName: name, kind, provinceCode: parent }: AreaLine) => ({ code, name, kind, parent });

async function write(query: Query, areas: readonly object[]): Promise<number> {
  const rows = await query(
    `INSERT INTO area (code, name, kind, parent_code, valid_from)
     SELECT code, name, kind, parent, $2 FROM jsonb_to_recordset($1::jsonb) AS r (code text, name text, kind text, parent text)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, parent_code = excluded.parent_code, valid_to = NULL
     WHERE (area.name, area.kind, area.parent_code, area.valid_to) IS DISTINCT FROM (excluded.name, excluded.kind, excluded.parent_code, NULL)
     RETURNING code`,
    [JSON.stringify(areas), TWO_LEVELS_FROM],
  );
  return rows.length;
}

/** How many rows an UPDATE returned: TypeORM gives them with their count, a plain client without. */
function returned(result: unknown[]): number {
  return Array.isArray(result[0]) ? result[0].length : result.length;
}
