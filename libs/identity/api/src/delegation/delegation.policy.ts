/** Who sees a delegation: the two it is between, and whoever sees all of the office. `$1` is the office, `$2` the account, `$3` whether it sees all; `d` the table. */
export const VISIBLE_DELEGATIONS = `d.office_id = $1 AND ($3::boolean OR $2::uuid IN (d.from_account, d.to_account))`;
