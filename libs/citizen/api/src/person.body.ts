import { CAPACITIES, type Capacity, PAPER_KINDS, type PaperKind, type PersonDetails, type PersonRequest, SEXES, type Sex } from '@tiepdan/citizen/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Id, OneOf, Part, Pattern, Text, Whole } from '@tiepdan/platform/api';

/** What is written down about a new person. */
export class PersonDetailsBody implements PersonDetails {
  @Text({ min: 2, max: TEXT_LIMITS.name })
  fullName!: string;

  @Whole({ min: 1900, max: 2100, optional: true })
  birthYear?: number | null;

  @OneOf(SEXES, { optional: true })
  sex?: Sex | null;

  @OneOf(PAPER_KINDS)
  paperKind!: PaperKind;

  @Text({ max: 30, optional: true, doc: 'Due unless paperKind is none; a citizen-id has 12 digits' })
  paperNumber?: string | null;

  @Text({ max: TEXT_LIMITS.line, optional: true, doc: 'Due when paperKind is none' })
  noPaperReason?: string | null;

  @Pattern(/^\+?[0-9][0-9 .-]{5,19}$/, 'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, từ 6 đến 20 ký tự.', { optional: true })
  phone?: string | null;

  @Text({ max: TEXT_LIMITS.line })
  address!: string;
}

/** A person on a form: `citizenId` of a known one, or `details` of a new one; exactly one of the two. */
export class PersonBody implements PersonRequest {
  @Id({ optional: true })
  citizenId?: string | null;

  @Part(() => PersonDetailsBody, { optional: true })
  details?: PersonDetailsBody | null;

  @OneOf(CAPACITIES, { optional: true, doc: 'self when left out' })
  capacity?: Capacity;
}
