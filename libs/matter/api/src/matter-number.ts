/** SQL of a matter's number as people call it, `VV-2026-000123`, for the table alias `m`. */
export const MATTER_NUMBER_SQL = `'VV-' || m.year || '-' || lpad(m.number::text, 6, '0')`;
