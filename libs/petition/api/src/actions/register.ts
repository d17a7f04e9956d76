import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { NamePeople, type NamedPerson, SealedTexts } from '@tiepdan/citizen/api';
import { SettleMatter, type SettledMatter } from '@tiepdan/matter/api';
import type { PetitionDetails, PetitionLink, RegisterPetitionRequest, RegisteredPetition } from '@tiepdan/petition/contract';
import { type Actor, yearOf } from '@tiepdan/platform/contract';
import { Clock, Database, Writes, newKey } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { writeStep } from '../life/take-step.js';
import { PetitionLimits } from '../limits/petition-limits.js';
import { takesFile } from '../petition.policy.js';
import { forgetSenders, insertPetition, linkSenders, petitionColumns, petitionTexts } from '../petition.repository.js';
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

  /**
   * Nothing that is new is sent before everything is known: person, matter, petition, step, limits and histories go out as one
   * statement together with the commit, so the book is held for no way between the machines.
   * @throws Refusal PETITION.*, MATTER.*, CITIZEN.*, VERDICT.*
   */
  run(actor: Actor, request: RegisterPetitionRequest): Promise<RegisteredPetition> {
    return this.database.writeNumbered(async (tx) => {
      checkPetition(request, this.clock.today());
      const writes = new Writes();
      await this.limits.ready(tx, actor, writes);
      const matter = await this.matters.run(tx, actor, request.matter, request.receivedOn, writes);
      const senders = await this.people.run(tx, actor, request.senders, { sealed: matter.sealed, path: 'senders', to: writes });
      const answer = await this.gather(tx, writes, actor, request, matter, senders);
      const verdicts = request.verdicts ?? [];
      if (!matter.sealed && !verdicts.length) return { writes, answer };
      const registered = answer(await writes.send(tx));
      await this.check(tx, actor, request, matter, senders);
      for (const verdict of verdicts)
        await giveVerdict(tx, { chronicle: this.chronicle, limits: this.limits, texts: this.texts }, actor, registered.id, verdict);
      return { answer: () => registered };
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
    await this.limits.ready(tx, actor);
    const writes = new Writes();
    const answer = await this.gather(tx, writes, actor, details, matter, senders, splitOff);
    const registered = answer(await writes.send(tx));
    await this.check(tx, actor, details, matter, senders);
    return registered;
  }

  /** Adds the petition with all that is new with it; gives how the numbers that are taken then are answered. */
  private async gather(
    tx: EntityManager,
    writes: Writes,
    actor: Actor,
    details: PetitionDetails,
    matter: SettledMatter,
    senders: readonly NamedPerson[],
    splitOff?: SplitOff,
  ): Promise<(numbers: readonly number[]) => RegisteredPetition> {
    checkKind(details.kind, matter.kind);
    const id = newKey();
    const bookYear = yearOf(details.receivedOn);
    insertPetition(writes, {
      officeId: actor.officeId,
      id,
      bookYear,
      ...petitionColumns(details, matter),
      createdBy: actor.accountId,
      officerId: splitOff ? splitOff.officerId : takesFile(actor) ? actor.accountId : null,
      splitFromId: splitOff?.splitFrom.id ?? null,
    });
    await linkSenders(writes, actor.officeId, id, senders, matter.sealed);
    const data = splitOff ? { splitFrom: splitOff.splitFrom } : {};
    await writeStep(writes, actor, id, { position: 1, action: 'register', from: null, to: 'registered', on: details.receivedOn, data });
    await this.chronicle.record(writes, actor, { subject: 'petition', id, type: 'registered' });
    await this.limits.onRegistered(tx, actor, id, details, writes);
    return (numbers) => ({ id, version: 1, bookNumber: numbers.at(-1) ?? 0, bookYear });
  }

  /** What is asked of a sealed petition when it is written: nobody stays on the list for it, and no text names its senders. */
  private async check(tx: EntityManager, actor: Actor, details: PetitionDetails, matter: SettledMatter, senders: readonly NamedPerson[]): Promise<void> {
    if (!matter.sealed) return;
    await forgetSenders(tx, actor.officeId, senders);
    await this.texts.check(tx, actor.officeId, matter.id, petitionTexts(details));
  }
}
