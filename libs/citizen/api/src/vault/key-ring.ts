import { type KeyObject, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';

/** Bytes of a key of AES-256. */
const KEY_BYTES = 32;

/** One key of the ring: what seals, what fingerprints are made with, what the codes on receipts are reckoned with, what seals secrets of signing in, and what signs archives of the audit. */
export interface IdentityKey {
  readonly id: string;
  readonly sealing: KeyObject;
  readonly fingerprinting: KeyObject;
  readonly coding: KeyObject;
  readonly signingIn: KeyObject;
  readonly archiving: KeyObject;
}

/** The keys that open sealed identities; the first one also seals. Its values never leave this object. */
export class KeyRing {
  private constructor(private readonly keys: readonly [IdentityKey, ...IdentityKey[]]) {}

  /**
   * Reads `id:base64,id:base64`; line breaks separate as commas do, so that a key file holds one key a line.
   * @throws Error in Vietnamese that tells which entry is wrong and never what it holds
   */
  static parse(text: string): KeyRing {
    const entries = text.split(/[,\n]/).map((entry) => entry.trim());
    const [first, ...others] = entries.filter((entry) => entry && !entry.startsWith('#')).map(readKey);
    if (!first) throw new Error('chưa có khóa nào; tạo khóa bằng: npm run db -- new-identity-key');
    const ids = [first, ...others].map((key) => key.id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice) throw new Error(`có hai khóa cùng tên "${twice}"`);
    return new KeyRing([first, ...others]);
  }

  /** The key that seals. */
  get first(): IdentityKey {
    return this.keys[0];
  }

  get ids(): string[] {
    return this.keys.map((key) => key.id);
  }

  find(id: string): IdentityKey | null {
    return this.keys.find((key) => key.id === id) ?? null;
  }
}

function readKey(entry: string, index: number): IdentityKey {
  const [, id, value] = /^([A-Za-z0-9_-]{1,40}):([A-Za-z0-9+/]+={0,2})$/.exec(entry) ?? [];
  const bytes = Buffer.from(value ?? '', 'base64');
  if (!id || bytes.length !== KEY_BYTES) throw new Error(`khóa thứ ${index + 1} không đúng dạng tên:base64 của ${KEY_BYTES} byte`);
  const derived = (use: string) => createSecretKey(Buffer.from(hkdfSync('sha256', bytes, '', use, KEY_BYTES)));
  return { id, sealing: createSecretKey(bytes), fingerprinting: derived('tiepdan fingerprints'), coding: derived('tiepdan look-up codes'), signingIn: derived('tiepdan signing in'), archiving: derived('tiepdan audit archives') };
}

/** A new key as `id:base64`, for the environment or a key file. */
export function newIdentityKey(id = `k${randomBytes(4).toString('hex')}`): string {
  return `${id}:${randomBytes(KEY_BYTES).toString('base64')}`;
}
