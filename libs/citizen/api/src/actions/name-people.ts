import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type Appointment, type Capacity, type PersonDetails, type PersonInput, type PersonRequest, citizenErrors, sealingErrors } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal, type WritesTo } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { insertCitizen } from '../citizen-rows.js';
import { type KnownCitizen, knownCitizens } from '../known-citizens.js';
import { checkMayOpen, noteOpening } from '../opening/opening-record.js';
import type { Line } from '../person/person.rules.js';
import { settleDetails } from '../person/settle-details.js';
import { SealedIdentities } from '../vault/sealed-identities.js';

/** A person settled for the link row of a record, in the order of the form: `citizenId` on an open one, `sealedId` on a sealed one. */
export interface NamedPerson {
  readonly citizenId: string | null;
  readonly sealedId: string | null;
  readonly capacity: Capacity;
  /** By which paper a group appointed this one. */
  readonly appointment?: Appointment | null;
  /** The citizen that was chosen on a sealed record and copied: forgotten when no open record names it. */
  readonly copiedFrom?: string | null;
}

/** How the people of a record are to be settled. */
export interface Naming {
  /** Whether the record's matter is sealed. */
  readonly sealed: boolean;
  /** The sealed people who are on the record now and may stay on it unopened. */
  readonly kept?: readonly string[];
  /** Why sealed people come into the open, when the record does. */
  readonly reason?: string | null;
  /** What the request calls its people, for the path of a wrong field; `people` when left out. */
  readonly path?: 'people' | 'senders';
  /** Where new people of the open list are gathered to be written with the record; at once when left out. */
  readonly to?: WritesTo;
}

/** Settles the people of a form in the caller's transaction: known ones checked, new ones written, sealed ones sealed. */
@Injectable()
export class NamePeople {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly identities: SealedIdentities,
  ) {}

  /** @throws Refusal CITIZEN.*, SEALED.* saying which line of the form is wrong, never who stands there */
  async run(tx: EntityManager, actor: Actor, people: readonly PersonRequest[], naming: Naming): Promise<NamedPerson[]> {
    const known = await this.checkKnown(tx, actor.officeId, people, naming.kept ?? []);
    const named: NamedPerson[] = [];
    for (const [index, person] of people.entries()) {
      const line = { position: index + 1, path: `${naming.path ?? 'people'}.${index}.details` };
      const settled = naming.sealed ? await this.seal(tx, actor, person, line, known) : await this.open(tx, actor, person, line, known, naming);
      named.push({ ...settled, capacity: person.capacity ?? 'self', appointment: person.appointment ?? null });
    }
    return named;
  }

  private async seal(tx: EntityManager, actor: Actor, person: PersonRequest, line: Line, known: Known): Promise<Settled> {
    const { citizenId, sealedId, details } = person;
    if (sealedId) return { citizenId: null, sealedId };
    const copied = citizenId ? known.get(citizenId) : undefined;
    const value = copied?.details ?? (await settleDetails(tx, details as PersonInput, line));
    return { citizenId: null, sealedId: await this.identities.write(tx, actor, 'person', value), copiedFrom: copied?.id ?? null };
  }

  /** On an open record; a sealed person of this record comes into the open only through someone who may open it, and is noted. */
  private async open(tx: EntityManager, actor: Actor, person: PersonRequest, line: Line, known: Known, { reason, to = tx }: Naming): Promise<Settled> {
    const { citizenId, sealedId, details } = person;
    if (citizenId) return { citizenId: known.get(citizenId)?.id ?? citizenId, sealedId: null };
    if (!sealedId) return { citizenId: await this.write(to, actor, await settleDetails(tx, details as PersonInput, line)), sealedId: null };
    checkMayOpen(actor);
    await noteOpening(tx, actor, sealedId, reason ?? '');
    const opened = await this.identities.person(tx, actor.officeId, sealedId);
    return { citizenId: await this.write(to, actor, opened), sealedId: null };
  }

  private async write(to: WritesTo, actor: Actor, details: PersonDetails): Promise<string> {
    const id = await insertCitizen(to, actor, details);
    await this.chronicle.record(to, actor, { subject: 'citizen', id, type: 'registered' });
    return id;
  }

  /** What the list says of the chosen citizens; a merged record leads to the one that stands. */
  private async checkKnown(tx: EntityManager, officeId: string, people: readonly PersonRequest[], kept: readonly string[]): Promise<Known> {
    const chosen = people.flatMap(({ citizenId }) => citizenId ?? []);
    const known = chosen.length ? await knownCitizens(tx, officeId, chosen) : new Map<string, KnownCitizen>();
    const seen = new Set<string>();
    for (const [index, { citizenId, sealedId, details }] of people.entries()) {
      const position = index + 1;
      if ([citizenId, sealedId, details].filter(Boolean).length !== 1) throw new Refusal(citizenErrors, 'CITIZEN.ONE_OF_TWO', { position });
      if (citizenId && !known.has(citizenId)) throw new Refusal(citizenErrors, 'CITIZEN.UNKNOWN', { position });
      if (sealedId && !kept.includes(sealedId)) throw new Refusal(sealingErrors, 'SEALED.NOT_ON_RECORD', { position });
      const id = citizenId ? known.get(citizenId)?.id : sealedId;
      if (id && seen.has(id)) throw new Refusal(citizenErrors, 'CITIZEN.NAMED_TWICE', { position });
      if (id) seen.add(id);
    }
    return known;
  }
}

type Known = ReadonlyMap<string, KnownCitizen>;
type Settled = Omit<NamedPerson, 'capacity' | 'appointment'>;
