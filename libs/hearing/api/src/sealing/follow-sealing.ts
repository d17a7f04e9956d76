import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Carried, Sealing, SealedIdentities, forgetCitizens, names, readCitizens } from '@tiepdan/citizen/api';
import { type PersonDetails, SEALED_TEXT } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { TYPED_TEXTS } from './typed-texts.js';

interface Open {
  readonly id: string;
  readonly citizenId: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly content: string | null;
}

/**
 * When a matter turns sealed, who asked to be heard about it and what was typed on the public page go where its other people are;
 * what officers typed on the request and in the minutes while it was open is masked where it names them. It stays so when the
 * matter comes into the open: the record of a visit says who it was.
 */
@Injectable()
export class FollowSealing implements OnModuleInit {
  constructor(
    private readonly sealing: Sealing,
    private readonly identities: SealedIdentities,
  ) {}

  onModuleInit(): void {
    this.sealing.follow((tx, actor, records, sealed) => (sealed ? this.run(tx, actor, records) : Promise.resolve()));
  }

  async run(tx: EntityManager, actor: Actor, { petitions, receptions, matters = [] }: Carried): Promise<void> {
    const rows = await tx.query<Open[]>(
      `SELECT h.id, h.citizen_id AS "citizenId", h.public_name AS name, h.public_phone AS phone, h.public_address AS address, h.content FROM hearing_request h
       WHERE h.office_id = $1 AND NOT h.sealed AND (h.matter_id = ANY($2::uuid[]) OR h.petition_id = ANY($3::uuid[]) OR h.reception_id = ANY($4::uuid[])) ORDER BY h.id FOR UPDATE OF h`,
      [actor.officeId, matters, petitions, receptions],
    );
    if (!rows.length) return;
    const people = [...(await this.known(tx, actor, petitions, receptions)), ...(await this.seal(tx, actor, rows))];
    await maskTyped(tx, actor.officeId, rows.map(({ id }) => id), people);
  }

  /** The people of the records, while they can still be read. */
  private async known(tx: EntityManager, { officeId }: Actor, petitions: readonly string[], receptions: readonly string[]): Promise<PersonDetails[]> {
    const ids = await tx.query<{ id: string }[]>(
      `SELECT citizen_id AS id FROM petition_sender WHERE office_id = $1 AND petition_id = ANY($2::uuid[]) AND citizen_id IS NOT NULL
       UNION SELECT citizen_id FROM reception_person WHERE office_id = $1 AND reception_id = ANY($3::uuid[]) AND citizen_id IS NOT NULL`,
      [officeId, petitions, receptions],
    );
    return [...(await readCitizens(tx, officeId, ids.map(({ id }) => id))).values()];
  }

  private async seal(tx: EntityManager, actor: Actor, rows: readonly Open[]): Promise<PersonDetails[]> {
    const citizens = await readCitizens(tx, actor.officeId, rows.flatMap(({ citizenId }) => citizenId ?? []));
    const people: PersonDetails[] = [];
    for (const { id, citizenId, name, phone, address, content } of rows) {
      const typed: PersonDetails | null = name ? { party: 'person', fullName: name, paperKind: 'none', noPaperReason: 'Đăng ký trên trang công khai', phone, address: address ?? '' } : null;
      const who = citizens.get(citizenId ?? '') ?? typed;
      if (!who) continue;
      people.push(who, ...(typed ? [typed] : []));
      const sealedId = await this.identities.write(tx, actor, 'person', { ...who, content });
      await tx.query(
        `UPDATE hearing_request SET citizen_id = NULL, sealed_id = $3, public_name = NULL, public_phone = NULL, public_address = NULL, content = NULL, version = version + 1, updated_at = now()
         WHERE office_id = $1 AND id = $2`,
        [actor.officeId, id, sealedId],
      );
    }
    await forgetCitizens(tx, actor.officeId, [...citizens.keys()]);
    return people;
  }
}

/** Masks what names somebody in the texts that were typed on these requests. */
async function maskTyped(tx: EntityManager, officeId: string, ids: readonly string[], people: readonly PersonDetails[]): Promise<void> {
  const tells = (text: string): boolean => people.some((person) => names(text, person));
  for (const { table, key, columns } of TYPED_TEXTS) {
    const rows = await tx.query<({ id: string; line: number | null } & Record<string, string | number | null>)[]>(
      `SELECT ${key} AS id, ${table === 'hearing_participant' ? 'line' : 'NULL::int'} AS line, ${columns.join(', ')} FROM ${table} WHERE office_id = $1 AND ${key} = ANY($2::uuid[])`,
      [officeId, ids],
    );
    for (const row of rows) {
      const masked = columns.filter((column) => typeof row[column] === 'string' && tells(row[column]));
      if (!masked.length) continue;
      await tx.query(
        `UPDATE ${table} SET ${masked.map((column) => `${column} = $4`).join(', ')} WHERE office_id = $1 AND ${key} = $2 ${table === 'hearing_participant' ? 'AND line = $3' : 'AND $3::int IS NULL'}`,
        [officeId, row.id, row.line, SEALED_TEXT],
      );
    }
  }
}
