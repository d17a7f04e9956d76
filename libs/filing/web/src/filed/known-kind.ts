import { FORM_RECORD_KINDS, type FormRecordKind } from '@tiepdan/form/contract';

/** A filed record's kind as the forms know it today; null of one that they do not count any more. */
export const knownKind = (kind: string): FormRecordKind | null => (Object.hasOwn(FORM_RECORD_KINDS, kind) ? (kind as FormRecordKind) : null);
