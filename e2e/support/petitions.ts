import { type Page } from '@playwright/test';
import type { PersonInput } from '@tiepdan/citizen/contract';
import { petitionPaths, type PetitionSource, type RegisteredPetition } from '@tiepdan/petition/contract';
import { today, write } from './office';

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
}

/** Somebody without a paper, which the law allows with a reason. */
export const withoutPaper = (fullName: string, address: string): PersonInput => ({
  fullName,
  address,
  paperKind: 'none',
  noPaperReason: 'Để quên ở nhà',
});

/** Registers a petition received today, in a new matter, as the officer who is signed in on this page. */
export async function registerPetition(page: Page, petition: EarlierPetition): Promise<RegisteredPetition & { readonly number: string }> {
  const { sender, summary, kind = 'complaint', source = 'post', signatoryCount = 1, fieldCode = 'land-recovery' } = petition;
  const registered = await write<RegisteredPetition>(page, petitionPaths.list, {
    receivedOn: await today(page),
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
