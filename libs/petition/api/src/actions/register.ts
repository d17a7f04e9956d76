import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { NamePeople, type NamedPerson } from '@tiepdan/citizen/api';
import { SettleMatter, type SettledMatter } from '@tiepdan/matter/api';
import type { PetitionDetails, RegisterPetitionRequest, RegisteredPetition } from '@tiepdan/petition/contract';
import { type Actor, yearOf } from '@tiepdan/platform/contract';
import { Clock, Database, takeNumber } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { insertPetition, petitionColumns, writeSenders } from '../petition.repository.js';
import { checkKind, checkPetition } from '../petition.rules.js';

/** Enters a petition in the book. */
@Injectable()
export class RegisterPetition {
  constructor(
    private readonly database: Database,
    private readonly people: NamePeople,
    private readonly matters: SettleMatter,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal PETITION.*, MATTER.*, CITIZEN.* */
  run(actor: Actor, request: RegisterPetitionRequest): Promise<RegisteredPetition> {
    return this.database.write(async (tx) => {
      checkPetition(request, this.clock.today());
      const matter = await this.matters.run(tx, actor, request.matter, request.receivedOn);
      const senders = await this.people.run(tx, actor, request.senders, matter);
      return this.enter(tx, actor, request, matter, senders);
    });
  }

  /**
   * Enters a petition whose matter and senders are settled already, in the caller's transaction: a petition handed over
   * at a reception is registered together with it or not at all.
   */
  async enter(
    tx: EntityManager,
    actor: Actor,
    details: PetitionDetails,
    matter: SettledMatter,
    senders: readonly NamedPerson[],
  ): Promise<RegisteredPetition> {
    checkPetition(details, this.clock.today());
    checkKind(details.kind, matter.kind);
    const bookYear = yearOf(details.receivedOn);
    const bookNumber = await takeNumber(tx, actor.officeId, 'petition', bookYear);
    const id = await insertPetition(tx, {
      officeId: actor.officeId,
      bookYear,
      bookNumber,
      ...petitionColumns(details, matter),
      createdBy: actor.accountId,
    });
    await writeSenders(tx, actor.officeId, id, senders, matter.sealed);
    await this.chronicle.record(tx, actor, { subject: 'petition', id, type: 'registered' });
    return { id, version: 1, bookNumber, bookYear };
  }
}
