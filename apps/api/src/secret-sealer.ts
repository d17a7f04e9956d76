import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from '@tiepdan/citizen/api';
import type { SecretSealer } from '@tiepdan/identity/api';

const CIPHER = 'aes-256-gcm';
const [NONCE_BYTES, TAG_BYTES] = [12, 16];

/**
 * Seals with the installation's keys, by a key derived from each for this use alone: AES-256-GCM with a nonce of its own, bound to its place.
 * A sealed value begins with the length of the key's name and the name, so that it opens after another key has come first.
 */
export function secretSealer(keys: KeyRing): SecretSealer {
  const keyOf = (sealed: Buffer): string => sealed.subarray(1, 1 + (sealed[0] ?? 0)).toString();
  return {
    current: (sealed) => keyOf(sealed) === keys.first.id,
    seal: (text, place) => {
      const { id, signingIn } = keys.first;
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, signingIn, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
      return Buffer.concat([Buffer.of(id.length), Buffer.from(id), nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    open: (sealed, place) => {
      const body = 1 + (sealed[0] ?? 0);
      const key = keys.find(keyOf(sealed));
      if (!key || sealed.length < body + NONCE_BYTES + TAG_BYTES) throw new Error('a sealed secret whose key is not there');
      const decipher = createDecipheriv(CIPHER, key.signingIn, sealed.subarray(body, body + NONCE_BYTES), { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(body + NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
    },
  };
}
