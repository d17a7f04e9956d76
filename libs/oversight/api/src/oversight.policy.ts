/** SQL of the records an actor may see, for the alias `o`; `$1` is the actor's office. Nothing here is about a citizen. */
export const VISIBLE_RECORDS = `o.office_id = $1`;
