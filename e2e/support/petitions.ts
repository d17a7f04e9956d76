import { type Page } from '@playwright/test';
import type { PersonInput } from '@tiepdan/citizen/contract';
import { petitionPaths, type PetitionSource, type PetitionView, type ProposeRequest, type RegisteredPetition, type TakenStep } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { read, today, write } from './office';

/** A petition that a story begins with: who wrote it, and of what. */
export interface EarlierPetition {
  /** Somebody new, or somebody on record already. */
  readonly sender: PersonInput | { readonly citizenId: string };
  readonly summary: string;
  readonly kind?: 'complaint' | 'proposal' | 'denunciation';
  readonly source?: PetitionSource;
  readonly signatoryCount?: number;
  /** The field of the office's list; the recovery of land when left out. */
  readonly fieldCode?: string;
  /** Today when left out. */
  readonly receivedOn?: PlainDate;
}

/** Somebody without a paper, which the law allows with a reason. */
export const withoutPaper = (fullName: string, address: string): PersonInput => ({
  fullName,
  address,
  paperKind: 'none',
  noPaperReason: 'Để quên ở nhà',
});

/** Registers a petition, in a new matter, as the officer who is signed in on this page. */
export async function registerPetition(page: Page, petition: EarlierPetition): Promise<RegisteredPetition & { readonly number: string }> {
  const { sender, summary, kind = 'complaint', source = 'post', signatoryCount = 1, fieldCode = 'land-recovery', receivedOn = await today(page) } = petition;
  const registered = await write<RegisteredPetition>(page, petitionPaths.list, {
    receivedOn,
    source,
    anonymous: false,
    senders: ['citizenId' in sender ? sender : { details: sender }],
    signatoryCount,
    kind,
    fieldCode,
    matter: { details: { kind, fieldCode, summary } },
    summary,
    eligibility: 'eligible',
    competence: 'within',
  });
  return { ...registered, number: `${registered.bookNumber}/${registered.bookYear}` };
}

/** Who carries a petition from the book to its acceptance, each on a page of their own. */
export interface Desks {
  readonly officer: Page;
  readonly head: Page;
  readonly leader: Page;
}

/** Proposes, approves and signs that a complaint within competence is accepted, all on one day. */
export async function acceptComplaint({ officer, head, leader }: Desks, id: string, on: PlainDate): Promise<void> {
  const { version } = await read<PetitionView>(officer, petitionPaths.one(id));
  const proposal: ProposeRequest = { version, on, kind: 'complaint', eligibility: 'eligible', competence: 'within', mixed: false, way: 'accept' };
  const proposed = await write<TakenStep>(officer, petitionPaths.step(id, 'propose'), proposal);
  const approved = await write<TakenStep>(head, petitionPaths.step(id, 'approve'), { version: proposed.version, on });
  await write(leader, petitionPaths.step(id, 'sign'), { version: approved.version, on });
}
