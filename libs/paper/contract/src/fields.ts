import type { PaperSubject } from './papers.js';

/**
 * One field a template may use. `tag` is what stands between braces in the .docx, in Vietnamese, since clerks type it;
 * `subjects` limits it to papers made from those records (left out: every paper). A list is written as
 * `{#Tag}…{/Tag}`, its columns as fields inside; a text field that is empty can be asked for with `{#Tag}…{/Tag}` too.
 */
export interface FieldDefinition {
  readonly tag: string;
  readonly meaning: string;
  readonly sample: string;
  readonly subjects?: readonly PaperSubject[];
  /** The columns of a list, by key; left out for a text. */
  readonly columns?: Readonly<Record<string, { readonly tag: string; readonly meaning: string; readonly sample: string }>>;
}
