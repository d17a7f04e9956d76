/** Which accounts one may see: those of one's own office, closed ones too. `$1` is the office; `a` the table. */
export const VISIBLE_ACCOUNTS = 'a.office_id = $1';
