import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sealingErrors } from '@tiepdan/citizen/contract';
import { Refusal } from '@tiepdan/platform/api';
import { type Traceable, fingerprintsOf } from './fingerprints.js';
import { KeyRing } from './key-ring.js';

/** A value as the table `sealed_identity` holds it. `ciphertext` ends with the tag of AES-GCM. */
export interface SealedValue {
  readonly keyId: string;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
  readonly fingerprints: readonly Buffer[];
}

/** What is needed to open a row again. */
export type Sealed = Omit<SealedValue, 'fingerprints'>;

const CIPHER = 'aes-256-gcm';
const [NONCE_BYTES, TAG_BYTES] = [12, 16];

/**
 * Seals and opens identities: AES-256-GCM with a nonce of its own for each row, bound to office and row, so that a row that
 * was changed, or put in the place of another, does not open.
 */
@Injectable()
export class Vault {
  constructor(private readonly keys: KeyRing) {}

  /** Seals a value as the row `id` of the office. A list of people has the fingerprints of none. */
  seal(officeId: string, id: string, value: object): SealedValue {
    const { id: keyId, sealing, fingerprinting } = this.keys.first;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, sealing, nonce, { authTagLength: TAG_BYTES }).setAAD(place(officeId, id));
    const ciphertext = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final(), cipher.getAuthTag()]);
    const fingerprints = Array.isArray(value) ? [] : fingerprintsOf(fingerprinting, value as Traceable);
    return { keyId, nonce, ciphertext, fingerprints };
  }

  /** @throws Refusal SEALED.UNREADABLE when the key is missing, or the row is not what was sealed there */
  open(officeId: string, id: string, { keyId, nonce, ciphertext }: Sealed): unknown {
    const key = this.keys.find(keyId);
    if (!key) throw new Refusal(sealingErrors, 'SEALED.UNREADABLE');
    try {
      const decipher = createDecipheriv(CIPHER, key.sealing, nonce, { authTagLength: TAG_BYTES }).setAAD(place(officeId, id));
      decipher.setAuthTag(ciphertext.subarray(-TAG_BYTES));
      const text = Buffer.concat([decipher.update(ciphertext.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
      return JSON.parse(text);
    } catch {
      throw new Refusal(sealingErrors, 'SEALED.UNREADABLE');
    }
  }

  /** The names of the keys it opens with; the first seals. */
  get keyIds(): string[] {
    return this.keys.ids;
  }
}

/** What a row is bound to. */
const place = (officeId: string, id: string): Buffer => Buffer.from(`${officeId}/${id}`, 'utf8');
