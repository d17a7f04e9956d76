import type { PlainDate } from '@tiepdan/platform/contract';
import type { SendWay, TellingWay } from './delivery.js';
import type { LeftOut } from './urging.js';

/** At most so many deliveries are marked sent at once. */
export const SEND_MOST = 500;
/** At most so many files go along with one paper. */
export const ENCLOSURES_MOST = 50;

/** Several papers left the house on one day, in one way. */
export interface SendRequest {
  readonly deliveryIds: readonly string[];
  readonly on: PlainDate;
  readonly how: SendWay;
  readonly note?: string | null;
  /** Files of the record that the receiving body gets with the paper; only with one delivery, never of a sealed matter. */
  readonly enclosureIds?: readonly string[] | null;
}

export interface SendResult {
  readonly sent: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** A dated step of one delivery, from the version the officer saw. */
export interface DeliveryDay {
  readonly version: number;
  readonly on: PlainDate;
}

/** The receiving body sent the paper back. */
export interface ReturnRequest extends DeliveryDay {
  readonly reason: string;
}

/** The same by the receiving body itself: it returns on the day it says so. */
export interface AgencyReturnRequest {
  readonly version: number;
  readonly reason: string;
}

/** The office takes a returned paper back into work; with `toAgencyId` the paper to that body is drafted at once. */
export interface AcceptReturnRequest extends DeliveryDay {
  readonly toAgencyId?: string | null;
}

export interface AcceptedReturn {
  readonly id: string;
  readonly version: number;
  /** The draft to the other body, when one was asked for. */
  readonly documentId: string | null;
}

/** Another last day for the answer. */
export interface ExtendRequest {
  readonly version: number;
  readonly dueOn: PlainDate;
  readonly reason: string;
}

/** Nothing more is waited for. */
export interface CloseRequest extends DeliveryDay {
  readonly reason: string;
}

/** The citizen was told of the answer, or need not be. */
export interface TellRequest extends DeliveryDay {
  readonly how: TellingWay;
}

/** The draft of a paper that an action made. */
export interface DraftedPaper {
  readonly documentId: string;
}
