/** SQL of the leaders' days an actor may see, for the alias `d`; `$1` is the actor's office. The list is announced publicly (Luật TCD Đ.24). */
export const VISIBLE_LEADER_DAYS = `d.office_id = $1`;
