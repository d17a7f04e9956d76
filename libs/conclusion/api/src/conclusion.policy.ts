/**
 * SQL of the conclusions an actor may see, for the alias `c`; `$1` is the actor's office. Nothing of who complained or denounced is
 * selected anywhere in this domain, and what was typed is masked where it names somebody who is kept secret (Luật Tố cáo Đ.56).
 */
export const VISIBLE_CONCLUSIONS = `c.office_id = $1`;

/** The same for their tasks, in lists and figures: a cancelled conclusion has none. */
export const VISIBLE_TASKS = `c.office_id = $1 AND c.status = 'active'`;
