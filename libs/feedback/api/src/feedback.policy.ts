/** SQL of the feedback an actor may see, for the alias `f`; `$1` is the actor's office. */
export const VISIBLE_FEEDBACK = `f.office_id = $1`;
