import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { NamePeople, type NamedPerson, SealedTexts } from '@tiepdan/citizen/api';
import { SettleMatter, type SettledMatter } from '@tiepdan/matter/api';
import { RegisterPetition } from '@tiepdan/petition/api';
import type { RegisteredPetition } from '@tiepdan/petition/contract';
import { type Actor, yearOf } from '@tiepdan/platform/contract';
import { Clock, Database, takeNumber } from '@tiepdan/platform/api';
import type { LogReceptionRequest, LoggedReception } from '@tiepdan/reception/contract';
import type { EntityManager } from 'typeorm';
import { insertReception, receptionColumns, receptionTexts, writePeople } from '../reception.repository.js';
import { checkPetitionTaken, checkReception } from '../reception.rules.js';
import { ReceptionLimits } from '../limits/reception-limits.js';
import { Surroundings } from '../surroundings.js';

/** Logs one sitting, with its people, its matter and the petition handed over, all or nothing. */
@Injectable()
export class LogReception {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly people: NamePeople,
    private readonly matters: SettleMatter,
    private readonly petitions: RegisterPetition,
    private readonly texts: SealedTexts,
    private readonly limits: ReceptionLimits,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECEPTION.*, CITIZEN.*, MATTER.*, PETITION.* */
  run(actor: Actor, request: LogReceptionRequest): Promise<LoggedReception> {
    return this.database.write((tx) => this.runIn(tx, actor, request));
  }

  /** The same in the caller's transaction, for a hearing that ends with it. */
  async runIn(tx: EntityManager, actor: Actor, request: LogReceptionRequest): Promise<LoggedReception> {
    checkReception(request, this.clock.today());
    checkPetitionTaken(request.result, Boolean(request.petition));
    await this.surroundings.check(tx, actor.officeId, request);
    const matter = request.matter ? await this.matters.run(tx, actor, request.matter, request.receivedOn) : null;
    const people = await this.people.run(tx, actor, request.people, { sealed: matter?.sealed ?? false });
    await this.limits.ready(tx, actor);
    const petition = request.petition && matter ? await this.takePetition(tx, actor, request, matter, people) : null;
    const bookYear = yearOf(request.receivedOn);
    const bookNumber = await takeNumber(tx, actor.officeId, 'reception', bookYear);
    const id = await insertReception(tx, {
      officeId: actor.officeId,
      bookYear,
      bookNumber,
      ...receptionColumns(request, matter),
      petitionId: petition?.id ?? null,
      createdBy: actor.accountId,
    });
    await writePeople(tx, actor.officeId, id, people, matter?.sealed ?? false);
    if (matter?.sealed) await this.texts.check(tx, actor.officeId, matter.id, receptionTexts(request));
    await this.limits.onLogged(tx, actor, id, request);
    await this.chronicle.record(tx, actor, { subject: 'reception', id, type: 'registered' });
    return { id, version: 1, bookNumber, bookYear, petition: petition && { id: petition.id, bookNumber: petition.bookNumber, bookYear: petition.bookYear } };
  }

  /** The petition's kind, field, matter and senders are the reception's; whether it is eligible is examined later. */
  private takePetition(
    tx: EntityManager,
    actor: Actor,
    request: LogReceptionRequest,
    matter: SettledMatter,
    people: readonly NamedPerson[],
  ): Promise<RegisteredPetition> {
    const { petition, receivedOn } = request;
    if (!petition) throw new Error('no petition was handed over');
    const details = {
      ...petition,
      receivedOn,
      source: 'reception',
      anonymous: false,
      senders: people,
      kind: matter.kind,
      fieldCode: matter.fieldCode,
      matter: { matterId: matter.id },
      eligibility: 'pending',
    } as const;
    return this.petitions.enter(tx, actor, details, matter, people);
  }
}
