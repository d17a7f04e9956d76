import { Agency, Office } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { limitsByHand } from '@tiepdan/calendar/api';
import { Area, Citizen, NamePeople, SealedIdentity, SealedTexts, Sealing, testIdentities } from '@tiepdan/citizen/api';
import { Account, Colleagues } from '@tiepdan/identity/api';
import { Leader, LeaderDay, LeaderDayQueries, LeaderDayRule } from '@tiepdan/leader-day/api';
import { Field, Matter, SettleMatter } from '@tiepdan/matter/api';
import { Petition, PetitionLimits, PetitionSender, RegisterPetition } from '@tiepdan/petition/api';
import { Clock, Database, type TestDatabase, type TestOffice, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import type { LogReceptionRequest } from '@tiepdan/reception/contract';
import { CancelReception } from '../actions/cancel.js';
import { CorrectReception } from '../actions/correct.js';
import { LogReception } from '../actions/log.js';
import { Reception } from '../reception.entity.js';
import { ReceptionPerson } from '../reception-person.entity.js';
import { ReceptionLimits } from '../limits/reception-limits.js';
import { ReceptionListeners } from '../reception-listeners.js';
import { ReceptionQueries } from '../reception.queries.js';
import { Surroundings } from '../surroundings.js';

/** A clock that stands still on 20/11/2026, noon in Việt Nam. */
class StandingClock extends Clock {
  override now(): Date {
    return new Date('2026-11-20T05:00:00Z');
  }
}

/** The reception domain on a database of its own, wired by hand. */
export interface DeskKit {
  readonly database: TestDatabase;
  readonly office: TestOffice;
  readonly log: LogReception;
  readonly correct: CorrectReception;
  readonly cancellation: CancelReception;
  readonly queries: ReceptionQueries;
  readonly running: ReturnType<typeof limitsByHand>;
  /** A request to log a visit of one new person about a new matter, with `changes` put over it. */
  visit(changes?: Partial<LogReceptionRequest>): LogReceptionRequest;
}

export async function openDesk(): Promise<DeskKit> {
  const fresh = await freshDatabase([Office, Agency, Account, Area, Citizen, SealedIdentity, Field, Matter, Leader, LeaderDay, LeaderDayRule, Petition, PetitionSender, Reception, ReceptionPerson]);
  const office = await makeOffice(fresh.source);
  const database = new Database(fresh.source);
  const clock = new StandingClock();
  const chronicle = new Chronicle(database);
  const people = new NamePeople(chronicle, testIdentities());
  const matters = new SettleMatter(chronicle);
  const texts = new SealedTexts(testIdentities());
  const petitions = new RegisterPetition(database, people, matters, texts, new PetitionLimits(limitsByHand(database, clock).running), chronicle, clock);
  const queries = new ReceptionQueries(database);
  const running = limitsByHand(database, clock);
  const limits = new ReceptionLimits(running.running);
  const surroundings = new Surroundings(new Colleagues(database), new LeaderDayQueries(database, clock));
  let visitors = 0;
  return {
    database: fresh,
    office,
    queries,
    running,
    log: new LogReception(database, surroundings, people, matters, petitions, texts, limits, chronicle, clock),
    correct: new CorrectReception(database, queries, surroundings, people, matters, new Sealing(chronicle, testIdentities()), texts, limits, chronicle, clock),
    cancellation: new CancelReception(database, texts, chronicle, new ReceptionListeners()),
    visit: (changes = {}) => ({
      receivedOn: '2026-11-20',
      mode: 'regular',
      officerId: office.accountId,
      attendance: 'received',
      people: [{ details: { fullName: `Trần Văn Khách ${(visitors += 1)}`, paperKind: 'none', noPaperReason: 'Quên mang theo', address: 'Xã Thử' } }],
      headCount: 1,
      matter: { details: { kind: 'proposal', fieldCode: 'land', summary: 'Đề nghị xem xét bồi thường đất' } },
      result: 'guided',
      ...changes,
    }),
  };
}
