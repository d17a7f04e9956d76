import { refuseLines } from './area-file.js';
import { type Query, TWO_LEVELS_FROM } from './import-areas.js';
import { type SuccessionLine, readSuccessionFile } from './succession-file.js';

/**
 * Writes which area took the place of which, in the caller's transaction and after the areas themselves: both codes must be
 * in the list, the old one as one that ended. It changed on the day after the old one's last, or with the two levels where
 * that has none. What is known already stays; nothing is taken away.
 * @returns a sentence of what was done
 * @throws Error naming the wrong lines; then nothing was written
 */
export async function importSuccessions(query: Query, text: string): Promise<string> {
  const { lines, problems } = readSuccessionFile(text);
  refuseLines(problems, 'Tệp thay thế');
  refuseLines(await unknownCodes(query, lines), 'Tệp thay thế');
  const written = await query(
    `INSERT INTO area_succession (old_code, new_code, changed_on)
     SELECT a.code, r."newCode", coalesce(a.valid_to + 1, $2::date) FROM jsonb_to_recordset($1::jsonb) AS r ("oldCode" text, "newCode" text)
     JOIN area a ON a.code = r."oldCode" ON CONFLICT DO NOTHING RETURNING old_code`,
    [JSON.stringify(lines), TWO_LEVELS_FROM],
  );
  return `Tệp thay thế có ${lines.length} dòng; đã ghi ${written.length}.`;
}

async function unknownCodes(query: Query, lines: readonly SuccessionLine[]) {
  const codes = [...new Set(lines.flatMap(({ oldCode, newCode }) => [oldCode, newCode]))];
  const known = (await query(`SELECT code FROM area WHERE code = ANY($1)`, [codes])) as { code: string }[];
  const found = new Set(known.map(({ code }) => code));
  return lines.flatMap(({ line, oldCode, newCode }) => {
    const missing = [oldCode, newCode].filter((code) => !found.has(code));
    return missing.length ? [{ line, message: `Danh mục chưa có mã ${missing.join(', ')}.` }] : [];
  });
}
