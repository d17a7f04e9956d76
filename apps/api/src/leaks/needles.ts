import type { Secret } from '../testing/secrets.js';

/** One way in which a secret may be written: its bytes, and whether it is text of which the neighbours can be read. */
export interface Needle {
  readonly secret: Secret;
  readonly form: string;
  readonly bytes: Buffer;
  readonly plain: boolean;
}

/** Fewer bytes than this tell nobody from anybody. */
const LEAST = 8;

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
const escaped = (text: string, unit: (code: number) => string): string => [...text].map((sign) => (sign.charCodeAt(0) < 128 ? sign : unit(sign.charCodeAt(0)))).join('');
const hex4 = (code: number): string => code.toString(16).padStart(4, '0');

/** Everything a text may look like in an answer, a file, a log or a column; by the name of the form. */
function textForms({ what, text }: Secret): Record<string, string> {
  if (what === 'paper' || what === 'phone') return { 'as it is': text };
  const words = text.split(' ');
  return {
    'as it is': text,
    'decomposed': text.normalize('NFD'),
    'without accents': folded(text),
    'small letters': text.toLowerCase(),
    'small letters without accents': folded(text).toLowerCase(),
    'capitals': text.toUpperCase(),
    'capitals without accents': folded(text).toUpperCase(),
    'without its family name': what === 'name' && words.length > 3 ? words.slice(1).join(' ') : '',
    'with \\u': escaped(text, (code) => `\\u${hex4(code)}`),
    'with \\U': escaped(text, (code) => `\\u${hex4(code).toUpperCase()}`),
    'with &#': escaped(text, (code) => `&#${code};`),
    'in an address': encodeURIComponent(text),
    'in a form': encodeURIComponent(text).replaceAll('%20', '+'),
    'as a file name': folded(text).toLowerCase().replaceAll(' ', '-'),
  };
}

/** Base64 of bytes in the middle of others: what does not hang on its neighbours, for each of the three places it may begin at. */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const text = whole.toString('base64').replace(/=+$/, '');
    return text.slice(before === 0 ? 0 : before + 1, whole.length % 3 === 0 ? undefined : -1);
  });
}

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

/**
 * Every needle of every secret.
 * @param open texts that anybody may read: a form that also stands there tells nobody
 */
export function needlesOf(secrets: readonly Secret[], open: readonly string[]): Needle[] {
  const public_ = open.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase(), folded(text), folded(text).toLowerCase(), folded(text).toUpperCase()]).join('\n');
  const needles = new Map<string, Needle>();
  const add = (secret: Secret, form: string, bytes: Buffer, plain: boolean): void => {
    if (bytes.length >= LEAST && !needles.has(bytes.toString('latin1'))) needles.set(bytes.toString('latin1'), { secret, form, bytes, plain });
  };
  for (const secret of secrets) {
    for (const [form, text] of Object.entries(textForms(secret))) if (form === 'as it is' || !public_.includes(text)) add(secret, form, Buffer.from(text), true);
    if (public_.includes(secret.text)) continue;
    const bytes = Buffer.from(secret.text);
    for (const text of base64Forms(bytes)) {
      add(secret, 'base64', Buffer.from(text), false);
      add(secret, 'base64url', Buffer.from(text.replaceAll('+', '-').replaceAll('/', '_')), false);
    }
    add(secret, 'hexadecimal', Buffer.from(bytes.toString('hex')), false);
    add(secret, 'UTF-16', Buffer.from(secret.text, 'utf16le'), false);
    add(secret, 'UTF-16 the other way round', swapped(Buffer.from(secret.text, 'utf16le')), false);
  }
  return [...needles.values()];
}
