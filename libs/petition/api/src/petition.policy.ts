/** SQL of the petitions an actor may see, for the alias `p`; `$1` is the actor's office. Who may see is not what a list shows. */
export const VISIBLE_PETITIONS = `p.office_id = $1`;
