/** Letters and digits of a code (Crockford's base 32): none that is taken for another when read out or copied by hand. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Characters that carry the code's 60 bits; one more checks them. */
export const CODE_LENGTH = 12;
const GROUP = 4;

/** What a hand writes for what is printed. */
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** In the field of 32 elements, x⁵ = x² + 1: multiplied by x. */
const timesX = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

/**
 * The character that checks twelve others: their sum in the field of 32 elements, each times x to the power of its place. One wrong
 * character and two that changed places are always noticed, and it is a character of the same alphabet.
 */
export function checkCharacter(body: string): string {
  let sum = 0;
  for (const character of body) sum = timesX(sum) ^ CODE_ALPHABET.indexOf(character);
  return CODE_ALPHABET.charAt(timesX(sum));
}

/** Twelve characters with their check, as printed: `7K3M-Q2ZD-9HXA-5`. */
export function printCode(body: string): string {
  const groups = Array.from({ length: CODE_LENGTH / GROUP }, (_, index) => body.slice(index * GROUP, (index + 1) * GROUP));
  return [...groups, checkCharacter(body)].join('-');
}

/**
 * The twelve characters of a code as somebody typed it, in any case, with any spaces and hyphens; null when it cannot be a code.
 * What fails here is refused before anything is asked of the database.
 */
export function readCode(typed: string): string | null {
  if (typed.length > 64) return null;
  const characters = typed
    .toUpperCase()
    .replace(/[\s.\-–—_]/g, '')
    .replace(/[OIL]/g, (character) => READ_AS[character] ?? character);
  if (characters.length !== CODE_LENGTH + 1) return null;
  if ([...characters].some((character) => !CODE_ALPHABET.includes(character))) return null;
  const body = characters.slice(0, CODE_LENGTH);
  return checkCharacter(body) === characters.slice(CODE_LENGTH) ? body : null;
}
