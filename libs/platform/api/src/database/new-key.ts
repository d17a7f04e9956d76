import { randomUUID } from 'node:crypto';

/** A new row's key, ordered by time as the database's uuidv7() makes them: several rows that refer to each other go in one statement. */
export function newKey(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
