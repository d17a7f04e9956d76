import { createSecretKey, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Sealed, Vault } from '@tiepdan/citizen/api';
import type { FrameKey } from './frames.js';

/** What the row of a sealed file holds encrypted. */
interface SealedParts {
  /** Base64 of the 32 bytes that encrypt the file and nothing else. */
  readonly dataKey: string;
  readonly name: string;
}

/** A sealed file's key and name, opened. */
export interface FileSeal {
  readonly frames: FrameKey;
  readonly name: string;
}

/**
 * Every sealed file has a key of its own; that key and the name are sealed by the keys that seal identities. Changing those keys
 * seals the row anew and leaves the bytes as they are.
 */
@Injectable()
export class FileSeals {
  constructor(private readonly vault: Vault) {}

  /** Makes the key of a new file. */
  make(officeId: string, fileId: string, name: string): { readonly row: Sealed; readonly frames: FrameKey } {
    const dataKey = randomBytes(32);
    const parts: SealedParts = { dataKey: dataKey.toString('base64'), name };
    const { keyId, nonce, ciphertext } = this.vault.seal(officeId, rowOf(fileId), parts);
    return { row: { keyId, nonce, ciphertext }, frames: { key: createSecretKey(dataKey), place: `${officeId}/${fileId}` } };
  }

  /** @throws Refusal SEALED.UNREADABLE */
  open(officeId: string, fileId: string, row: Sealed): FileSeal {
    const { dataKey, name } = this.vault.open(officeId, rowOf(fileId), row) as SealedParts;
    return { frames: { key: createSecretKey(Buffer.from(dataKey, 'base64')), place: `${officeId}/${fileId}` }, name };
  }

  /** The same parts under the first key. @throws Refusal SEALED.UNREADABLE */
  anew(officeId: string, fileId: string, row: Sealed): Sealed {
    const { keyId, nonce, ciphertext } = this.vault.seal(officeId, rowOf(fileId), this.vault.open(officeId, rowOf(fileId), row) as SealedParts);
    return { keyId, nonce, ciphertext };
  }

  /** The names of the keys it opens with; the first seals. */
  get keyIds(): string[] {
    return this.vault.keyIds;
  }
}

/** Files and identities are sealed by one vault: what is sealed as the one does not open as the other. */
const rowOf = (fileId: string): string => `file/${fileId}`;
