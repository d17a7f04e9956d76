/** SQL of the days an actor may see, for the alias `d`; `$1` is the actor's office. Every officer needs to know when the office works. */
export const VISIBLE_CALENDAR_DAYS = `d.office_id = $1`;
