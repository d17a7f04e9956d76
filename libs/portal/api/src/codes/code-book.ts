import { Injectable } from '@nestjs/common';
import { KeyRing } from '@tiepdan/citizen/api';
import { printCode, publicPaths } from '@tiepdan/portal/contract';
import type { EntityManager } from 'typeorm';
import { PortalSettings } from '../portal.settings.js';
import { type CodedRecord, columnOf } from './coded-record.js';
import { hashOfCode, reckonCode } from './reckon-code.js';

/** A code as a paper prints it. */
export interface IssuedCode {
  /** `7K3M-Q2ZD-9HXA-5` */
  readonly code: string;
  /** Where its QR points. */
  readonly address: string;
  /** Where the code can be typed instead. */
  readonly lookupAddress: string;
  readonly ordinal: number;
}

interface Row {
  readonly keyId: string;
  readonly ordinal: number;
  readonly codeHash: Buffer;
}

/** How often another ordinal is tried when, against all odds, a code is somebody else's already. */
const TRIES = 3;

/** The codes of records: reckoned, never kept. */
@Injectable()
export class CodeBook {
  constructor(
    private readonly keys: KeyRing,
    private readonly settings: PortalSettings,
  ) {}

  /** The code of a record that works now; null also where its key is gone, so that nobody can print it again. */
  async working(manager: EntityManager, officeId: string, record: CodedRecord): Promise<IssuedCode | null> {
    const [row] = await manager.query<Row[]>(
      `SELECT key_id AS "keyId", ordinal, code_hash AS "codeHash" FROM lookup_code WHERE office_id = $1 AND ${columnOf(record)} = $2 AND revoked_at IS NULL`,
      [officeId, record.id],
    );
    const key = row && this.keys.find(row.keyId);
    if (!key) return null;
    const body = reckonCode(key.coding, { officeId, subject: record.subject, recordId: record.id, ordinal: row.ordinal });
    return hashOfCode(body).equals(row.codeHash) ? this.printed(body, row.ordinal) : null;
  }

  /** Ends the code that works, if any. @returns whether there was one */
  async end(tx: EntityManager, officeId: string, record: CodedRecord, by: string | null): Promise<boolean> {
    const [, ended] = await tx.query<[unknown[], number]>(
      `UPDATE lookup_code SET revoked_at = now(), revoked_by = $3 WHERE office_id = $1 AND ${columnOf(record)} = $2 AND revoked_at IS NULL`,
      [officeId, record.id, by],
    );
    return ended > 0;
  }

  /** Writes the next code of a record that has none working; the caller has locked the record. @param by null: the public page */
  async issue(tx: EntityManager, officeId: string, record: CodedRecord, by: string | null): Promise<IssuedCode> {
    const [{ last } = { last: 0 }] = await tx.query<{ last: number }[]>(
      `SELECT coalesce(max(ordinal), 0)::integer AS last FROM lookup_code WHERE office_id = $1 AND ${columnOf(record)} = $2`,
      [officeId, record.id],
    );
    const key = this.keys.first;
    for (let ordinal = last + 1; ordinal <= last + TRIES; ordinal += 1) {
      const body = reckonCode(key.coding, { officeId, subject: record.subject, recordId: record.id, ordinal });
      const written = await tx.query<unknown[]>(
        `INSERT INTO lookup_code (office_id, ${columnOf(record)}, code_hash, key_id, ordinal, issued_by) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (code_hash) DO NOTHING RETURNING id`,
        [officeId, record.id, hashOfCode(body), key.id, ordinal, by],
      );
      if (written.length) return this.printed(body, ordinal);
    }
    throw new Error('no free look-up code was found');
  }

  private printed(body: string, ordinal: number): IssuedCode {
    const code = printCode(body);
    const { publicUrl } = this.settings;
    return { code, address: `${publicUrl}${publicPaths.receipt(code)}`, lookupAddress: `${publicUrl}${publicPaths.lookup}`, ordinal };
  }
}
