/**
 * SQL of the papers an actor may see, for the alias `d`; `$1` is the actor's office. Of the petition a paper serves, its
 * number and nothing of its sender is selected anywhere in this domain (Luật Tố cáo Đ.8 k.3, Đ.56).
 */
export const VISIBLE_DOCUMENTS = `d.office_id = $1`;
