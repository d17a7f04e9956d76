import { InjectionToken } from '@angular/core';

/** Where the page of a record is, by its kind and id; null of a kind without a page. */
export type RecordAddress = (kind: string, id: string) => string | null;

/** Provided by the shell, which knows every domain. */
export const RECORD_ADDRESS = new InjectionToken<RecordAddress>('RECORD_ADDRESS', { factory: () => () => null });
