/** The codes of a contract table, as SQL writes a list of texts: `'draft', 'issued'`. */
export const codes = (table: object): string =>
  Object.keys(table)
    .map((code) => `'${code}'`)
    .join(', ');
