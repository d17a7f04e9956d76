import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { NamePeople, type NamedPerson, SealedTexts } from '@tiepdan/citizen/api';
import { SettleMatter, type SettledMatter, isSealedMatter } from '@tiepdan/matter/api';
import type { PetitionDetails, PetitionLink, RegisterPetitionRequest, RegisteredPetition } from '@tiepdan/petition/contract';
import { type Actor, yearOf } from '@tiepdan/platform/contract';
import { Clock, Database, takeNumber } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { writeStep } from '../life/take-step.js';
import { PetitionLimits } from '../limits/petition-limits.js';
import { takesFile } from '../petition.policy.js';
import { insertPetition, petitionColumns, petitionTexts, writeSenders } from '../petition.repository.js';
import { checkKind, checkPetition } from '../petition.rules.js';
import { giveVerdict } from '../verdicts/give-verdict.js';

/** What a petition that is split off another one takes over from its life. */
export interface SplitOff {
  readonly splitFrom: PetitionLink;
  readonly officerId: string | null;
}

/** Enters a petition in the book. */
@Injectable()
export class RegisterPetition {
  constructor(
    private readonly database: Database,
    private readonly people: NamePeople,
    private readonly matters: SettleMatter,
    private readonly texts: SealedTexts,
    private readonly limits: PetitionLimits,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal PETITION.*, MATTER.*, CITIZEN.*, VERDICT.* */
  run(actor: Actor, request: RegisterPetitionRequest): Promise<RegisteredPetition> {
    return this.database.writeNumbered(async (tx) => {
      checkPetition(request, this.clock.today());
      await this.limits.ready(tx, actor);
      const people = (sealed: boolean) => this.people.run(tx, actor, request.senders, { sealed, path: 'senders' });
      // A new matter takes a number, and the row of its book stays locked until the commit: the people are settled before.
      const { matterId, details } = request.matter;
      const early = details && !matterId ? await people(isSealedMatter(details)) : null;
      const matter = await this.matters.run(tx, actor, request.matter, request.receivedOn);
      const senders = early ?? (await people(matter.sealed));
      const registered = await this.enter(tx, actor, request, matter, senders);
      for (const verdict of request.verdicts ?? [])
        await giveVerdict(tx, { chronicle: this.chronicle, limits: this.limits, texts: this.texts }, actor, registered.id, verdict);
      return registered;
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
    splitOff?: SplitOff,
  ): Promise<RegisteredPetition> {
    checkPetition(details, this.clock.today());
    checkKind(details.kind, matter.kind);
    await this.limits.ready(tx, actor);
    const bookYear = yearOf(details.receivedOn);
    const bookNumber = await takeNumber(tx, actor.officeId, 'petition', bookYear);
    const id = await insertPetition(tx, {
      officeId: actor.officeId,
      bookYear,
      bookNumber,
      ...petitionColumns(details, matter),
      createdBy: actor.accountId,
      officerId: splitOff ? splitOff.officerId : takesFile(actor) ? actor.accountId : null,
      splitFromId: splitOff?.splitFrom.id ?? null,
    });
    await writeSenders(tx, actor.officeId, id, senders, matter.sealed);
    if (matter.sealed) await this.texts.check(tx, actor.officeId, matter.id, petitionTexts(details));
    const data = splitOff ? { splitFrom: splitOff.splitFrom } : {};
    await writeStep(tx, actor, id, { position: 1, action: 'register', from: null, to: 'registered', on: details.receivedOn, data });
    await this.chronicle.record(tx, actor, { subject: 'petition', id, type: 'registered' });
    await this.limits.onRegistered(tx, actor, id, details);
    return { id, version: 1, bookNumber, bookYear };
  }
}
