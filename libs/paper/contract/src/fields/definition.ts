import type { PaperSubject } from '../papers.js';

/** What stands between braces in the .docx, what it means to a clerk, and an invented value to preview with. */
export interface ColumnDefinition {
  readonly tag: string;
  readonly meaning: string;
  readonly sample: string;
}

/**
 * One field a template may use. `tag` is what stands between braces in the .docx, in Vietnamese, since clerks type it;
 * `subjects` limits it to papers made from those records (left out: every paper). A list is written as
 * `{#Tag}…{/Tag}`, its columns as fields inside, and `{STT}` there is the position from 1; a text can be asked for with
 * `{#Tag}…{/Tag}` (when it is not empty) and `{^Tag}…{/Tag}` (when it is) too.
 */
export interface FieldDefinition extends ColumnDefinition {
  readonly subjects?: readonly PaperSubject[];
  /** The columns of a list, by key; left out for a text. */
  readonly columns?: Readonly<Record<string, ColumnDefinition>>;
  /** The field is no text but a picture: its tag is the alternative text of a picture in the template, which is replaced by the QR of its value. */
  readonly picture?: 'qr';
}

export type FieldTable = Readonly<Record<string, FieldDefinition>>;
