/** What makes a password easy to guess, as far as a machine sees it. */
export interface Estimate {
  /** How many guesses it takes, as a power of ten. */
  readonly guesses: number;
  /** Whether the whole of it stands in the list of passwords that leaked. */
  readonly listed: boolean;
  /** What most of it is made of. */
  readonly madeOf: 'keyboard' | 'sequence' | 'repeat' | 'date' | 'listed-words' | 'other';
}

/** Longer ones are judged by their beginning: the estimate takes time with the square of the length. */
const JUDGED = 40;

type Check = (password: string, own: (string | number)[]) => Found;
interface Found {
  readonly guessesLog10: number;
  readonly sequence: readonly { readonly pattern: string; readonly token: string; readonly dictionaryName?: string | undefined }[];
}

let checking: Promise<Check> | undefined;

/** Loaded when the first password is judged and not before: the list takes some megabytes, and passwords are rarely set. */
function check(): Promise<Check> {
  return (checking ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(([{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }]) => {
    const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
    return (password, own) => factory.check(password, own);
  }));
}

const KINDS: Readonly<Record<string, Estimate['madeOf']>> = { spatial: 'keyboard', sequence: 'sequence', repeat: 'repeat', date: 'date', dictionary: 'listed-words' };

/** How hard a password is to guess for somebody who knows `own`: names, the office. */
export async function estimate(password: string, own: readonly string[]): Promise<Estimate> {
  const judged = [...password.toLowerCase()].slice(0, JUDGED).join('');
  const { guessesLog10, sequence } = (await check())(judged, [...own]);
  const signs = new Map<Estimate['madeOf'], number>();
  for (const { pattern, token } of sequence) {
    const kind = KINDS[pattern] ?? 'other';
    signs.set(kind, (signs.get(kind) ?? 0) + token.length);
  }
  const [most] = [...signs].sort(([, a], [, b]) => b - a);
  const listed = sequence.length === 1 && sequence[0]?.pattern === 'dictionary' && sequence[0].dictionaryName === 'passwords-common';
  return { guesses: guessesLog10, listed, madeOf: most?.[0] ?? 'other' };
}
