import { Injectable } from '@nestjs/common';
import { CANDIDATES_OFFERED, type CandidateList, type CandidatesAsked } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { type KnownPerson, peopleOf } from './known-people.js';
import { isSealed, petitionsOf, receptionsOf } from './known-records.js';

@Injectable()
export class SideBySideQueries {
  constructor(private readonly database: Database) {}

  /**
   * People, receptions and petitions that the form being filled may be about, side by side, each with the reasons. Where the
   * form is a sealed one, what it says of people is not looked at: the answer would tell whether they are known.
   */
  candidates(actor: Actor, asked: CandidatesAsked): Promise<CandidateList> {
    return this.database.read(async (manager) => {
      const people = isSealed(asked) ? [] : await peopleOf(manager, actor.officeId, asked);
      const [receptions, petitions] = await Promise.all([
        receptionsOf(manager, actor.officeId, asked, people),
        petitionsOf(manager, actor.officeId, asked, people),
      ]);
      return { people: { items: people.slice(0, CANDIDATES_OFFERED).map(withoutScore), total: people.length }, receptions, petitions };
    });
  }
}

const withoutScore = ({ id: _, score: __, ...person }: KnownPerson) => person;
