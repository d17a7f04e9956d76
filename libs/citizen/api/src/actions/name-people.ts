import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type Capacity, type PersonDetails, type PersonRequest, citizenErrors } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** A person settled to a citizen record, in the order of the form. */
export interface NamedPerson {
  readonly citizenId: string;
  readonly capacity: Capacity;
}

/** Settles the people of a form to citizen records, in the caller's transaction: known ones checked, new ones written. */
@Injectable()
export class NamePeople {
  constructor(private readonly chronicle: Chronicle) {}

  /** @throws Refusal CITIZEN.* naming the person that is wrong */
  async run(tx: EntityManager, actor: Actor, people: readonly PersonRequest[]): Promise<NamedPerson[]> {
    const named: NamedPerson[] = [];
    for (const person of people) {
      const { citizenId, details } = person;
      if (Boolean(citizenId) === Boolean(details)) throw new Refusal(citizenErrors, 'CITIZEN.ONE_OF_TWO');
      const id = citizenId ?? (await this.write(tx, actor, details as PersonDetails));
      named.push({ citizenId: id, capacity: person.capacity ?? 'self' });
    }
    await this.checkKnown(tx, actor.officeId, named);
    return named;
  }

  private async checkKnown(tx: EntityManager, officeId: string, named: readonly NamedPerson[]): Promise<void> {
    const ids = named.map((person) => person.citizenId);
    const found = await tx.query<{ id: string; full_name: string }[]>(`SELECT id, full_name FROM citizen WHERE office_id = $1 AND id = ANY($2)`, [officeId, ids]);
    const names = new Map(found.map((row) => [row.id, row.full_name]));
    const seen = new Set<string>();
    for (const id of ids) {
      const name = names.get(id);
      if (name === undefined) throw new Refusal(citizenErrors, 'CITIZEN.UNKNOWN');
      if (seen.has(id)) throw new Refusal(citizenErrors, 'CITIZEN.NAMED_TWICE', { name });
      seen.add(id);
    }
  }

  private async write(tx: EntityManager, actor: Actor, details: PersonDetails): Promise<string> {
    checkPaper(details);
    const none = details.paperKind === 'none';
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO citizen (office_id, full_name, birth_year, sex, paper_kind, paper_number, no_paper_reason, phone, address, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [
        actor.officeId,
        details.fullName,
        details.birthYear ?? null,
        details.sex ?? null,
        details.paperKind,
        none ? null : details.paperNumber,
        none ? details.noPaperReason : null,
        details.phone ?? null,
        details.address,
        actor.accountId,
      ],
    );
    if (!row) throw new Error('citizen was not written');
    await this.chronicle.record(tx, actor, { subject: 'citizen', id: row.id, type: 'registered' });
    return row.id;
  }
}

/** A paper has its number, a missing paper its reason (NĐ 154/2026 Mẫu 03/TCD); a citizen's number has 12 digits (NĐ 137/2015). */
export function checkPaper(details: PersonDetails): void {
  const name = details.fullName;
  if (details.paperKind === 'none') {
    if (!details.noPaperReason) throw new Refusal(citizenErrors, 'CITIZEN.NO_PAPER_REASON_MISSING', { name });
    return;
  }
  if (!details.paperNumber) throw new Refusal(citizenErrors, 'CITIZEN.PAPER_NUMBER_MISSING', { name });
  if (details.paperKind === 'citizen-id' && !/^\d{12}$/.test(details.paperNumber)) throw new Refusal(citizenErrors, 'CITIZEN.BAD_CITIZEN_ID', { name });
}
