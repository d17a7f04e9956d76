/**
 * SQL of the requests an actor may see, for the alias `h`; `$1` is the actor's office. Everybody of the office who reads matters
 * reads them; who is kept secret stands in none of their columns (docs/adr/0010).
 */
export const VISIBLE_HEARINGS = `h.office_id = $1`;
