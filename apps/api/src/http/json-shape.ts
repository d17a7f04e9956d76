import { Refusal } from '@tiepdan/platform/api';
import { platformErrors } from '@tiepdan/platform/contract';

/** How much a JSON text may hold. */
export interface ShapeLimits {
  /** Objects and lists within one another. */
  readonly depth: number;
  /** Fields of all objects and items of all lists together. */
  readonly members: number;
}

/** Names by which a careless reader would reach into the language itself; no field of ours is called so. */
export const NEVER_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/**
 * Looks at a JSON text once, from left to right, before it is parsed, so that what is too deep or too much costs nothing. A
 * field named twice is refused: which of the two is meant, readers decide differently. A text that is no JSON passes; the
 * parser refuses it.
 * @throws Refusal
 */
export function checkShape(text: string, limits: ShapeLimits): void {
  /** The names of the objects we are in; null for a list. */
  const open: (Set<string> | null)[] = [];
  let members = 0;
  let nameExpected = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) {
      const end = endOfString(text, at);
      if (nameExpected) takeName(open.at(-1) ?? null, text.slice(at, end + 1));
      nameExpected = false;
      at = end;
    } else if (sign === OPEN_OBJECT || sign === OPEN_LIST) {
      nameExpected = sign === OPEN_OBJECT;
      open.push(nameExpected ? new Set() : null);
      members += 1;
      if (open.length > limits.depth) throw tooMany(limits);
    } else if (sign === CLOSE_OBJECT || sign === CLOSE_LIST) {
      open.pop();
      nameExpected = false;
    } else if (sign === COMMA) {
      members += 1;
      nameExpected = open.at(-1) instanceof Set;
    }
    if (members > limits.members) throw tooMany(limits);
  }
}

const tooMany = ({ depth, members }: ShapeLimits) => new Refusal(platformErrors, 'REQUEST.TOO_MANY_PARTS', { depth, members });

/** Where the string that begins at a quotation mark ends; the text's end when it never does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === BACKSLASH) at += 1;
    else if (sign === QUOTE) return at;
  }
  return text.length;
}

function takeName(names: Set<string> | null, quoted: string): void {
  const name = quoted.includes('\\') ? plain(quoted) : quoted.slice(1, -1);
  if (NEVER_NAMES.has(name) || names?.has(name)) throw new Refusal(platformErrors, 'REQUEST.NAMED_TWICE');
  names?.add(name);
}

/** A name without its escapes; as it stands where they are broken, which the parser refuses. */
function plain(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
