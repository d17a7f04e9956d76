import { ROLE_BOUNDS } from '@tiepdan/access/contract';
import type { DelegateRequest, MoveDelegationEndRequest } from '@tiepdan/identity/contract';
import { Day, Id, Names, Text, Whole } from '@tiepdan/platform/api';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';

const PERMISSION = /^[a-z][a-z-]{0,39}\.[a-z][a-z-]{0,59}$/;

export class DelegateBody implements DelegateRequest {
  @Id({ optional: true, doc: 'Whose permissions; left out for one’s own' })
  fromId?: string | null;

  @Id({ doc: 'Who acts for them' })
  toId!: string;

  @Names(PERMISSION, { min: 1, most: ROLE_BOUNDS.permissionsMost, doc: 'Names of permissions' })
  permissions!: string[];

  @Day({ doc: 'First day, today or later' })
  fromOn!: string;

  @Day({ doc: 'Last day, included' })
  toOn!: string;

  @Text({ max: TEXT_LIMITS.reason, doc: 'Kept in the history' })
  reason!: string;

  @Text({ max: TEXT_LIMITS.name, optional: true, doc: 'Number of the paper it is made by' })
  paper?: string | null;
}

export class MoveDelegationEndBody implements MoveDelegationEndRequest {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version that was seen' })
  version!: number;

  @Day({ doc: 'The new last day, today or later' })
  toOn!: string;

  @Text({ max: TEXT_LIMITS.reason, doc: 'Kept in the history' })
  reason!: string;
}

export class OfferQuery {
  @Id({ optional: true, doc: 'Whose permissions; left out for one’s own' })
  fromId?: string | null;

  @Id({ doc: 'Who would act for them' })
  toId!: string;
}
