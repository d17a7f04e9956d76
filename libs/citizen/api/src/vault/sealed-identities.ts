import { Injectable } from '@nestjs/common';
import { type PersonDetails, type SealedKind, sealingErrors } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type Sealed, Vault } from './vault.js';

/** An opened row. `person` holds PersonDetails, `signatories` a list; which one is told by `kind`. */
export interface OpenedRow {
  readonly id: string;
  readonly kind: SealedKind;
  readonly value: unknown;
}

interface Row extends Sealed {
  readonly id: string;
  readonly kind: SealedKind;
  readonly erased: boolean;
}

/** Who seals; nobody has an account on the public page. */
export type Sealer = Pick<Actor, 'officeId'> & { readonly accountId: string | null };

/** Writes, reads and erases the rows of `sealed_identity`, in the caller's transaction. Who may open is asked elsewhere. */
@Injectable()
export class SealedIdentities {
  constructor(private readonly vault: Vault) {}

  /** Seals one person or one list, and gives the row's id. The id is made first: the text is bound to it. */
  async write(tx: EntityManager, actor: Sealer, kind: SealedKind, value: object): Promise<string> {
    const [made] = await tx.query<{ id: string }[]>(`SELECT uuidv7() AS id`);
    if (!made) throw new Error('no id was made');
    const { keyId, nonce, ciphertext, fingerprints } = this.vault.seal(actor.officeId, made.id, value);
    await tx.query(
      `INSERT INTO sealed_identity (office_id, id, kind, key_id, nonce, ciphertext, fingerprints, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [actor.officeId, made.id, kind, keyId, nonce, ciphertext, fingerprints, actor.accountId],
    );
    return made.id;
  }

  /** Seals another value in the place of the one before, under the same id. */
  async replace(tx: EntityManager, actor: Actor, id: string, value: object): Promise<void> {
    const { keyId, nonce, ciphertext, fingerprints } = this.vault.seal(actor.officeId, id, value);
    await tx.query(
      `UPDATE sealed_identity SET key_id = $3, nonce = $4, ciphertext = $5, fingerprints = $6, version = version + 1 WHERE office_id = $1 AND id = $2 AND erased_at IS NULL`,
      [actor.officeId, id, keyId, nonce, ciphertext, fingerprints],
    );
  }

  /**
   * Opens rows of an office, in no particular order; ids that are not there are left out.
   * @throws Refusal SEALED.UNREADABLE, SEALED.ERASED
   */
  async open(tx: EntityManager, officeId: string, ids: readonly string[]): Promise<OpenedRow[]> {
    const rows = await tx.query<Row[]>(
      `SELECT id, kind, key_id AS "keyId", nonce, ciphertext, erased_at IS NOT NULL AS erased FROM sealed_identity WHERE office_id = $1 AND id = ANY($2)`,
      [officeId, ids],
    );
    return rows.map((row) => {
      if (row.erased) throw new Refusal(sealingErrors, 'SEALED.ERASED');
      return { id: row.id, kind: row.kind, value: this.vault.open(officeId, row.id, row) };
    });
  }

  /** Opens one person. @throws Refusal SEALED.*; Error when there is no such row */
  async person(tx: EntityManager, officeId: string, id: string): Promise<PersonDetails> {
    const [row] = await this.open(tx, officeId, [id]);
    if (row?.kind !== 'person') throw new Error('no sealed person of this id');
    return row.value as PersonDetails;
  }

  /** Erases what rows hold for good, when a petition's keeping has ended; that there was someone stays. */
  async erase(tx: EntityManager, officeId: string, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE sealed_identity SET ciphertext = NULL, fingerprints = '{}', erased_at = now(), version = version + 1
       WHERE office_id = $1 AND id = ANY($2) AND erased_at IS NULL`,
      [officeId, ids],
    );
  }
}
