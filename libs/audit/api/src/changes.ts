import type { FieldChange } from '@tiepdan/audit/contract';

/** How one field of a record reads in its history: its name, and its value in words. */
export interface FieldWording<Record> {
  readonly label: string;
  readonly words: (record: Record) => string | null;
}

/** The fields of a record that its history tells about; every editable one must stand here. */
export type Wording<Record> = Readonly<{ [field: string]: FieldWording<Record> }>;

/** What a correction changed, in words, in the order of the wording. */
export function describeChanges<Record>(wording: Wording<Record>, before: Record, after: Record): FieldChange[] {
  return Object.entries(wording).flatMap(([field, { label, words }]) => {
    const change = { field, label, before: words(before), after: words(after) };
    return change.before === change.after ? [] : [change];
  });
}
