import { randomUUID } from 'node:crypto';

const PLACE = /^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f-]{36}$/;

/** A place that nothing has been at: office, two signs that keep folders small, and a random name. */
export function newPlace(officeId: string): string {
  const name = randomUUID();
  return `${officeId}/${name.slice(0, 2)}/${name}`;
}

/** Whether a key of the store is one that `newPlace` made; whatever else lies there is not ours to touch. */
export const isPlace = (key: string): boolean => PLACE.test(key);

/** The office whose bytes are at a place. */
export const officeOf = (place: string): string => place.slice(0, 36);
