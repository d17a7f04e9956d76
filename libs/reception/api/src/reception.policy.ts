/** SQL of the receptions an actor may see, for the alias `r`; `$1` is the actor's office. Who may see is not what a list shows. */
export const VISIBLE_RECEPTIONS = `r.office_id = $1`;
