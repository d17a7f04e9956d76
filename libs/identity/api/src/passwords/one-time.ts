import { randomInt } from 'node:crypto';

/** Signs that are not taken for one another on paper or on the telephone: no 0 and o, no 1, i and l. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const SIGNS_A_GROUP = 4;

/** A password for one use, to be read out or written down: 16 signs in four groups, some 79 bits. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: SIGNS_A_GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
