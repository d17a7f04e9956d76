import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { PersonDetails } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { forgetCitizens } from './forget-citizens.js';
import { insertCitizen, readCitizens } from '../citizen-rows.js';
import { checkMayOpen, noteOpening } from '../opening/opening-record.js';
import { SealedIdentities } from '../vault/sealed-identities.js';

/** Records whose people are carried over a change of sealing. */
export interface Carried {
  readonly petitions: readonly string[];
  readonly receptions: readonly string[];
  /** The matters that turn themselves, with all that hangs on them; none when records move to another matter. */
  readonly matters?: readonly string[];
}

/**
 * What a domain above does, in the same transaction and before the records turn, to what it keeps on them. It may refuse; a
 * record whose key still holds something open does not turn.
 */
export type SealingFollower = (tx: EntityManager, actor: Actor, records: Carried, sealed: boolean) => Promise<void>;

/** A link row as the database holds it; other columns are carried along as they are. */
interface Link {
  readonly citizen_id: string | null;
  readonly sealed_id: string | null;
  readonly sealed: boolean;
}

const TABLES = [
  { table: 'petition_sender', key: 'petition_id', records: 'petitions' },
  { table: 'reception_person', key: 'reception_id', records: 'receptions' },
] as const;

/**
 * Turns records sealed or open together with their people. The keys of the link rows refuse a record that turns by itself, so
 * the people are taken off, the change happens, and they are put back sealed or open, all in the caller's transaction.
 */
@Injectable()
export class Sealing {
  private readonly followers: SealingFollower[] = [];

  constructor(
    private readonly chronicle: Chronicle,
    private readonly identities: SealedIdentities,
  ) {}

  /** To be called in `onModuleInit`. */
  follow(follower: SealingFollower): void {
    this.followers.push(follower);
  }

  /** A matter with all its petitions and receptions, cancelled ones too. */
  async recordsOf(tx: EntityManager, officeId: string, matterId: string): Promise<Carried> {
    const ids = async (table: string) =>
      (await tx.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE office_id = $1 AND matter_id = $2`, [officeId, matterId])).map(({ id }) => id);
    return { petitions: await ids('petition'), receptions: await ids('reception'), matters: [matterId] };
  }

  /** The receptions at which a petition was handed over: they are of its matter, and turn with it. */
  async handedOverAt(tx: EntityManager, officeId: string, petitionId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT id FROM reception WHERE office_id = $1 AND petition_id = $2`, [officeId, petitionId]);
    return rows.map(({ id }) => id);
  }

  /**
   * Makes `change`, in which the records become `sealed`, and carries their people over. People who are so already stay as
   * they are. Coming into the open needs `citizen.open-sealed`; each identity is noted as opened, with the reason.
   * @throws Refusal PERMISSION.MISSING, SEALED.*
   */
  async carry<T>(tx: EntityManager, actor: Actor, records: Carried, sealed: boolean, reason: string | null, change: () => Promise<T>): Promise<T> {
    const taken = await this.takeOff(tx, actor.officeId, records, sealed);
    const links = taken.flatMap(({ rows }) => rows);
    const turned = sealed ? await this.seal(tx, actor, links) : await this.open(tx, actor, links, reason);
    const lists = await this.turnLists(tx, actor, records, sealed, reason);
    for (const follower of this.followers) await follower(tx, actor, records, sealed);
    for (const { table, key, rows } of taken) await this.remove(tx, actor.officeId, table, key, rows);
    const changed = await change();
    for (const { table, rows } of taken) await this.putBack(tx, table, rows, turned, sealed);
    await lists();
    if (sealed) await forgetCitizens(tx, actor.officeId, links.flatMap((link) => link.citizen_id ?? []));
    return changed;
  }

  private async takeOff(tx: EntityManager, officeId: string, records: Carried, sealed: boolean) {
    const taken = [];
    for (const { table, key, records: which } of TABLES) {
      const found = await tx.query<{ row: Link & Record<string, string> }[]>(
        `SELECT to_jsonb(x) AS row FROM ${table} x WHERE office_id = $1 AND ${key} = ANY($2) AND sealed <> $3 ORDER BY ${key}, position FOR UPDATE`,
        [officeId, records[which], sealed],
      );
      taken.push({ table, key, rows: found.map(({ row }) => row) });
    }
    return taken;
  }

  private async remove(tx: EntityManager, officeId: string, table: string, key: string, rows: readonly Record<string, unknown>[]): Promise<void> {
    await tx.query(`DELETE FROM ${table} WHERE office_id = $1 AND ${key} = ANY($2)`, [officeId, [...new Set(rows.map((row) => row[key]))]]);
  }

  private async putBack(tx: EntityManager, table: string, rows: readonly Link[], turned: ReadonlyMap<string, string>, sealed: boolean): Promise<void> {
    const turnedRows = rows.map((row) => {
      const id = turned.get(row.citizen_id ?? row.sealed_id ?? '');
      return { ...row, sealed, citizen_id: sealed ? null : id, sealed_id: sealed ? id : null };
    });
    await tx.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [JSON.stringify(turnedRows)]);
  }

  /** One sealed identity for each citizen: who stands on two of the records is still one person. */
  private async seal(tx: EntityManager, actor: Actor, links: readonly Link[]): Promise<Map<string, string>> {
    const known = await readCitizens(tx, actor.officeId, [...new Set(links.flatMap((link) => link.citizen_id ?? []))]);
    const turned = new Map<string, string>();
    for (const [id, details] of known) turned.set(id, await this.identities.write(tx, actor, 'person', details));
    return turned;
  }

  private async open(tx: EntityManager, actor: Actor, links: readonly Link[], reason: string | null): Promise<Map<string, string>> {
    const ids = [...new Set(links.flatMap((link) => link.sealed_id ?? []))];
    if (ids.length) checkMayOpen(actor);
    for (const id of ids) await noteOpening(tx, actor, id, reason ?? '');
    const turned = new Map<string, string>();
    for (const { id, value } of await this.identities.open(tx, actor.officeId, ids)) {
      const citizenId = await insertCitizen(tx, actor, value as PersonDetails);
      await this.chronicle.record(tx, actor, { subject: 'citizen', id: citizenId, type: 'registered' });
      turned.set(id, citizenId);
    }
    return turned;
  }

  /** Lists of signatories go the same way, each as one sealed identity. Gives what is left to do once the records have turned. */
  private async turnLists(tx: EntityManager, actor: Actor, records: Carried, sealed: boolean, reason: string | null): Promise<() => Promise<void>> {
    const lists = await tx.query<{ petition_id: string; sealed_id: string | null }[]>(
      `SELECT petition_id, sealed_id FROM petition_signatory_list WHERE office_id = $1 AND petition_id = ANY($2) AND (sealed_id IS NOT NULL) <> $3`,
      [actor.officeId, records.petitions, sealed],
    );
    if (!sealed && lists.length) checkMayOpen(actor);
    return async () => {
      for (const list of lists) await (sealed ? this.sealList(tx, actor, list.petition_id) : this.openList(tx, actor, list.petition_id, list.sealed_id ?? '', reason));
    };
  }

  private async sealList(tx: EntityManager, actor: Actor, petitionId: string): Promise<void> {
    const place = [actor.officeId, petitionId];
    const lines = await tx.query<object[]>(
      `SELECT full_name AS "fullName", birth_year AS "birthYear", paper_number AS "paperNumber", address FROM petition_signatory
       WHERE office_id = $1 AND petition_id = $2 ORDER BY line`,
      place,
    );
    await tx.query(`UPDATE petition_signatory_list SET sealed_id = $3 WHERE office_id = $1 AND petition_id = $2`, [...place, await this.identities.write(tx, actor, 'signatories', lines)]);
    await tx.query(`DELETE FROM petition_signatory WHERE office_id = $1 AND petition_id = $2`, place);
  }

  private async openList(tx: EntityManager, actor: Actor, petitionId: string, sealedId: string, reason: string | null): Promise<void> {
    await noteOpening(tx, actor, sealedId, reason ?? '');
    const [opened] = await this.identities.open(tx, actor.officeId, [sealedId]);
    await tx.query(`UPDATE petition_signatory_list SET sealed_id = NULL WHERE office_id = $1 AND petition_id = $2`, [actor.officeId, petitionId]);
    await tx.query(
      `INSERT INTO petition_signatory (office_id, petition_id, line, full_name, birth_year, paper_number, address)
       SELECT $1, $2, line, who ->> 'fullName', (who ->> 'birthYear')::int, who ->> 'paperNumber', who ->> 'address'
       FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS l (who, line)`,
      [actor.officeId, petitionId, JSON.stringify(opened?.value ?? [])],
    );
  }
}
