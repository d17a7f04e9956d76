import { Injectable } from '@nestjs/common';
import { SealedIdentities } from '@tiepdan/citizen/api';
import type { Signatory } from '@tiepdan/citizen/contract';
import type { ListMode } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

interface Place {
  readonly officeId: string;
  readonly petitionId: string;
}

/** Writes a petition's list: in the open as lines, of a sealed petition as one sealed identity and nowhere else. */
@Injectable()
export class SignatoryStore {
  constructor(private readonly identities: SealedIdentities) {}

  /** Gives how many lines the list now has. The petition's row is locked by the caller. */
  async write(tx: EntityManager, actor: Actor, petitionId: string, sealed: boolean, mode: ListMode, signatories: readonly Signatory[]): Promise<number> {
    const place = { officeId: actor.officeId, petitionId };
    return sealed ? this.seal(tx, actor, place, mode, signatories) : this.keep(tx, actor, place, mode, signatories);
  }

  private async keep(tx: EntityManager, actor: Actor, { officeId, petitionId }: Place, mode: ListMode, signatories: readonly Signatory[]): Promise<number> {
    if (mode === 'replace') await tx.query(`DELETE FROM petition_signatory WHERE office_id = $1 AND petition_id = $2`, [officeId, petitionId]);
    const [{ lines: before } = { lines: 0 }] = await tx.query<{ lines: number }[]>(
      `SELECT coalesce(max(line), 0)::int AS lines FROM petition_signatory WHERE office_id = $1 AND petition_id = $2`,
      [officeId, petitionId],
    );
    const lines = before + signatories.length;
    await this.note(tx, actor, petitionId, lines, null);
    await tx.query(
      `INSERT INTO petition_signatory (office_id, petition_id, line, full_name, birth_year, paper_number, address)
       SELECT $1, $2, $3 + line, "fullName", "birthYear", "paperNumber", address
       FROM ROWS FROM (jsonb_to_recordset($4::jsonb) AS ("fullName" text, "birthYear" integer, "paperNumber" text, address text))
         WITH ORDINALITY AS s ("fullName", "birthYear", "paperNumber", address, line)`,
      [officeId, petitionId, before, JSON.stringify(signatories)],
    );
    return lines;
  }

  private async seal(tx: EntityManager, actor: Actor, { officeId, petitionId }: Place, mode: ListMode, signatories: readonly Signatory[]): Promise<number> {
    const [list] = await tx.query<{ sealedId: string | null }[]>(
      `SELECT sealed_id AS "sealedId" FROM petition_signatory_list WHERE office_id = $1 AND petition_id = $2`,
      [officeId, petitionId],
    );
    const sealedId = list?.sealedId ?? null;
    const before = sealedId && mode === 'append' ? await this.identities.open(tx, officeId, [sealedId]) : [];
    const all = [...before.flatMap(({ value }) => value as Signatory[]), ...signatories];
    if (sealedId) await this.identities.replace(tx, actor, sealedId, all);
    await this.note(tx, actor, petitionId, all.length, sealedId ?? (await this.identities.write(tx, actor, 'signatories', all)));
    return all.length;
  }

  private async note(tx: EntityManager, actor: Actor, petitionId: string, lines: number, sealedId: string | null): Promise<void> {
    await tx.query(
      `INSERT INTO petition_signatory_list AS l (office_id, petition_id, sealed_id, line_count, updated_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (office_id, petition_id) DO UPDATE
       SET sealed_id = excluded.sealed_id, line_count = excluded.line_count, version = l.version + 1, updated_by = excluded.updated_by, updated_at = now()`,
      [actor.officeId, petitionId, sealedId, lines, actor.accountId],
    );
  }
}
