import {
  type Appointment,
  CAPACITIES,
  type Capacity,
  FORMER_PAPER_KINDS,
  type FormerPaper,
  type FormerPaperKind,
  MOST_FORMER_PAPERS,
  PAPER_KINDS,
  PARTIES,
  type PaperKind,
  type Party,
  type PersonInput,
  type PersonRequest,
  type PlaceRequest,
  SEXES,
  type Sex,
} from '@tiepdan/citizen/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Id, OneOf, Part, Parts, Pattern, Text, Whole } from '@tiepdan/platform/api';

/** A paper somebody had before. */
export class FormerPaperBody implements FormerPaper {
  @OneOf(FORMER_PAPER_KINDS)
  kind!: FormerPaperKind;

  @Text({ max: 30, doc: 'An id-card has 9 or 12 digits, a citizen-id 12' })
  number!: string;
}

/** An address by its parts; the names of the areas are looked up. */
export class PlaceBody implements PlaceRequest {
  @Text({ max: TEXT_LIMITS.line, optional: true, doc: 'Street, hamlet, quarter' })
  street?: string | null;

  @Pattern(/^\d{2}$/, 'Mã tỉnh, thành phố có 2 chữ số.')
  provinceCode!: string;

  @Pattern(/^\d{5}$/, 'Mã xã, phường, đặc khu có 5 chữ số.', { optional: true })
  communeCode?: string | null;

  @Text({ max: TEXT_LIMITS.name, optional: true, doc: 'In place of communeCode, where the list does not have the commune yet' })
  communeName?: string | null;
}

/** What is written down about a new person or organisation. */
export class PersonDetailsBody implements PersonInput {
  @OneOf(PARTIES, { optional: true, doc: 'person when left out' })
  party?: Party;

  @Text({ min: 2, max: TEXT_LIMITS.name })
  fullName!: string;

  @Text({ max: TEXT_LIMITS.name, optional: true, doc: 'Who heads an organisation; due for one' })
  headName?: string | null;

  @Text({ max: TEXT_LIMITS.name, optional: true })
  headPosition?: string | null;

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

  @Parts(() => FormerPaperBody, { max: MOST_FORMER_PAPERS, optional: true })
  formerPapers?: FormerPaperBody[];

  @Pattern(/^\+?[0-9][0-9 .-]{5,19}$/, 'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, từ 6 đến 20 ký tự.', { optional: true })
  phone?: string | null;

  @Pattern(/^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,63}$/, 'Địa chỉ thư điện tử có dạng ten@noi-cung-cap.vn.', { optional: true })
  email?: string | null;

  @Text({ max: 700, optional: true, doc: 'The address as one line; in its place `place` where the parts are known' })
  address?: string | null;

  @Part(() => PlaceBody, { optional: true })
  place?: PlaceBody | null;

  @Text({ max: TEXT_LIMITS.line, optional: true, doc: 'The address with the names of before 01/07/2025' })
  formerAddress?: string | null;
}

/** The paper by which a group appoints who speaks for it (Luật TCD Đ.29). */
export class AppointmentBody implements Appointment {
  @Day()
  on!: PlainDate;

  @Text({ max: TEXT_LIMITS.name, optional: true, doc: 'Its number or name' })
  ref?: string | null;

  @Whole({ min: 1, max: 100_000, optional: true, doc: 'By how many it is signed' })
  signedBy?: number | null;
}

/** A person on a form: `citizenId` of a known one, `sealedId` of one sealed on this record, or `details`; exactly one of the three. */
export class PersonBody implements PersonRequest {
  @Id({ optional: true })
  citizenId?: string | null;

  @Id({ optional: true, doc: 'A sealed person already on this record, to stay on it unopened' })
  sealedId?: string | null;

  @Part(() => PersonDetailsBody, { optional: true })
  details?: PersonDetailsBody | null;

  @OneOf(CAPACITIES, { optional: true, doc: 'self when left out' })
  capacity?: Capacity;

  @Part(() => AppointmentBody, { optional: true, doc: 'For a representative of a group' })
  appointment?: AppointmentBody | null;
}
