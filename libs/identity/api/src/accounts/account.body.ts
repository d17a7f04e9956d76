import {
  ACCOUNT_STATES,
  type AccountState,
  type ChangeAccountTermsRequest,
  LONGEST_DELEGATION,
  type CorrectAccountDetails,
  type CorrectAccountRequest,
  type CreateAccountRequest,
  type GiveRolesRequest,
  PASSWORD_LENGTH,
  USERNAME,
  type VersionedAccountRequest,
} from '@tiepdan/identity/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Id, Names, OneOf, PageQuery, Pattern, Text, Whole } from '@tiepdan/platform/api';
import { Transform } from 'class-transformer';

/** Keys of roles: what `ROLES` and an office's own roles are called by. */
const ROLE_KEY = /^[a-z0-9][a-z0-9-]{0,79}$/;
/** No office gives one person more. */
const MOST_ROLES = 10;

export const EMAIL = /^[^@\s]+@[^@\s]+$/;
export const PHONE = /^[0-9+][0-9 .()-]{5,29}$/;
export const USERNAME_WORDS = 'Chỉ gồm chữ thường không dấu, chữ số và dấu chấm, gạch nối, gạch dưới ở giữa; nhiều nhất 60 ký tự.';

const lowered = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value));
const emptyIsNull = Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value.trim() === '' ? null : typeof value === 'string' ? value.trim() : value));

class AccountDetailsBody implements CorrectAccountDetails {
  @lowered
  @Pattern(USERNAME, USERNAME_WORDS)
  username!: string;

  @Text({ max: TEXT_LIMITS.name, min: 2 })
  fullName!: string;

  @Text({ max: TEXT_LIMITS.name, doc: 'Job title, as printed under the name' })
  position!: string;

  @Text({ max: TEXT_LIMITS.name, optional: true, doc: 'Division of the office' })
  unit?: string | null;

  @emptyIsNull
  @Text({ max: 254, optional: true, doc: 'Where the daily digest goes' })
  @Pattern(EMAIL, 'Địa chỉ thư điện tử phải có dạng ten@coquan.vn.', { optional: true })
  email?: string | null;

  @emptyIsNull
  @Text({ max: 30, optional: true })
  @Pattern(PHONE, 'Số điện thoại gồm từ 6 đến 30 chữ số, có thể có dấu cách.', { optional: true })
  phone?: string | null;
}

export class CreateAccountBody extends AccountDetailsBody implements CreateAccountRequest {
  @Names(ROLE_KEY, { min: 1, most: MOST_ROLES, doc: 'Keys of roles' })
  roles!: string[];

  @Id({ optional: true, doc: 'The body it answers for; of exactly the roles of bodies' })
  agencyId?: string | null;
}

export class CorrectAccountBody extends AccountDetailsBody implements CorrectAccountRequest {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version that was seen' })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason, doc: 'Kept in the history' })
  reason!: string;
}

export class GiveRolesBody implements GiveRolesRequest {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version that was seen' })
  version!: number;

  @Names(ROLE_KEY, { min: 1, most: MOST_ROLES, doc: 'Keys of roles' })
  roles!: string[];

  @Id({ optional: true, doc: 'The body it answers for; of exactly the roles of bodies' })
  agencyId?: string | null;

  @Text({ max: TEXT_LIMITS.reason, doc: 'Kept in the history' })
  reason!: string;
}

export class VersionedAccountBody implements VersionedAccountRequest {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version that was seen' })
  version!: number;
}

export class AccountListQuery extends PageQuery {
  @Text({ max: 120, optional: true, doc: 'A part of a name, username, position or division' })
  q?: string | null;

  @Pattern(ROLE_KEY, 'Mã vai trò không đúng dạng.', { optional: true, doc: 'Key of a role' })
  role?: string | null;

  @OneOf(ACCOUNT_STATES, { optional: true, doc: 'Leave out for open and closed' })
  state?: AccountState | null;
}

export class ChangeAccountTermsBody implements ChangeAccountTermsRequest {
  @Whole({ min: PASSWORD_LENGTH.fewest, max: PASSWORD_LENGTH.mostAsked, doc: 'Fewest signs of a password' })
  shortestPassword!: number;

  @Whole({ min: LONGEST_DELEGATION.least, max: LONGEST_DELEGATION.most, doc: 'Most days of one delegation' })
  longestDelegation!: number;

  @Whole({ min: 0, max: 1_000_000 })
  version!: number;
}
