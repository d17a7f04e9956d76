/** One line of a table given as text; `line` counts from 1 as an editor does, blank lines too. */
export interface TextRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a table pasted from Excel or Word (tabs) or from a .csv file (commas or semicolons, quoted where need be). Lines with
 * nothing in them are left out; cells are trimmed, NFC, without a byte order mark.
 */
export function readTable(text: string): TextRow[] {
  const clean = text.replace(/^\ufeff/, '').normalize('NFC');
  const separator = separatorOf(clean);
  const rows: TextRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let began = 1;
  const endCell = (): void => {
    cells.push(cell.replace(/\s+/g, ' ').trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.some(Boolean)) rows.push({ line: began, cells });
    cells = [];
    began = line + 1;
  };
  for (let at = 0; at < clean.length; at += 1) {
    const sign = clean[at] as string;
    if (quoted) {
      if (sign === '"' && clean[at + 1] === '"') cell += clean[(at += 1)];
      else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
    if (sign === '\n') line += 1;
  }
  endRow();
  return rows;
}

/** What stands between the cells: the tab where there is one, else whichever of semicolon and comma the first line has more of. */
function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t';
  const first = text.split('\n', 1)[0] ?? '';
  const semicolons = first.split(';').length;
  return semicolons > 1 && semicolons >= first.split(',').length ? ';' : ',';
}
