import { Agency, Office, OfficeSettings } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { limitsByHand } from '@tiepdan/calendar/api';
import { Area, Citizen, NamePeople, SealedIdentity, SealedTexts, Sealing, testIdentities } from '@tiepdan/citizen/api';
import { Account } from '@tiepdan/identity/api';
import { Field, Matter, SettleMatter } from '@tiepdan/matter/api';
import type { RegisterPetitionRequest } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, StandingClock, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { CancelPetition } from '../actions/cancel.js';
import { CorrectPetition } from '../actions/correct.js';
import { RegisterPetition } from '../actions/register.js';
import { ResolveListeners } from '../life/resolve-listeners.js';
import { TakeStep } from '../life/take-step.js';
import { WithheldSteps } from '../life/withheld.js';
import { PetitionLimits } from '../limits/petition-limits.js';
import { Petition } from '../petition.entity.js';
import { PetitionQueries } from '../petition.queries.js';
import { PetitionSender } from '../petition-sender.entity.js';

/** A petition that may be registered as it stands, on 20/11/2026: one named complainant, a matter of its own. */
export const PETITION: RegisterPetitionRequest = {
  receivedOn: '2026-11-18',
  writtenOn: '2026-11-10',
  source: 'post',
  anonymous: false,
  senders: [{ details: { fullName: 'Nguyễn Văn Bình', paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: 'Thôn Một, xã Ví Dụ' } }],
  signatoryCount: 1,
  kind: 'complaint',
  fieldCode: 'land',
  matter: { details: { kind: 'complaint', fieldCode: 'land', summary: 'Khiếu nại việc bồi thường đất' } },
  summary: 'Khiếu nại việc bồi thường đất khi mở đường',
  eligibility: 'pending',
};

/** The petition domain put together by hand around a database of its own; it is 20/11/2026. For specs. */
export async function openPetitionDesk() {
  const test = await freshDatabase([Office, Agency, Account, Area, Citizen, SealedIdentity, Field, Matter, Petition, PetitionSender]);
  const database = new Database(test.source);
  const clock = new StandingClock('2026-11-20');
  const chronicle = new Chronicle(database);
  const { running, queries: limitQueries } = limitsByHand(database, clock);
  const limits = new PetitionLimits(running);
  const identities = testIdentities();
  const [people, matters, texts] = [new NamePeople(chronicle, identities), new SettleMatter(chronicle), new SealedTexts(identities)];
  const queries = new PetitionQueries(database, limitQueries, new WithheldSteps(new ResolveListeners()));
  const office = await makeOffice(test.source);
  const actor: Actor = office.actor('citizen.open-sealed');
  const register = new RegisterPetition(database, people, matters, texts, limits, chronicle, clock);
  return {
    ...test,
    actor,
    clock,
    database,
    chronicle,
    queries,
    register,
    people,
    matters,
    texts,
    identities,
    limitQueries,
    running,
    settings: new OfficeSettings(database),
    step: new TakeStep(database, limits, texts, chronicle, clock),
    correct: new CorrectPetition(database, queries, people, matters, new Sealing(chronicle, identities), limits, texts, chronicle, clock),
    cancellation: new CancelPetition(database, texts, chronicle),
    /** Registers the usual petition with `changes`. */
    enter: (changes: Partial<RegisterPetitionRequest> = {}) => register.run(actor, { ...PETITION, ...changes }),
    /** The number the next petition of `who` gets. */
    enterNext: async (who: Actor) => (await register.run(who, PETITION)).bookNumber,
  };
}
export type PetitionDesk = Awaited<ReturnType<typeof openPetitionDesk>>;
