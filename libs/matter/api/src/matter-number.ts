/** SQL of a matter's number as people call it, `VV-2026-000123`, for a table alias. */
export const matterNumberSql = (alias: string): string => `'VV-' || ${alias}.year || '-' || lpad(${alias}.number::text, 6, '0')`;

/** The same for the alias `m`. */
export const MATTER_NUMBER_SQL = matterNumberSql('m');

/** The same number in code. */
export const formatMatterNumber = (year: number, number: number): string => `VV-${year}-${String(number).padStart(6, '0')}`;
