import type { SeparationKey } from '@tiepdan/access/contract';

/** The steps that are not taken by who made the proposal, and which of what two people must do each is. */
export const SECOND_PARTS = { approve: 'proposal-approval', sign: 'proposal-signature' } as const satisfies Readonly<Record<string, SeparationKey>>;
