import { type CorrectUnitRequest, type MergeUnitsRequest, UNIT_KINDS, UNIT_LIMITS, type UnitDetails, type UnitKind } from '@tiepdan/agency/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Flag, Id, Ids, OneOf, Part, Text, Whole } from '@tiepdan/platform/api';

const [least, most] = UNIT_LIMITS.position;

export class EnterUnitBody implements UnitDetails {
  @Text({ max: UNIT_LIMITS.name })
  name!: string;

  @Text({ max: UNIT_LIMITS.shortName })
  shortName!: string;

  @OneOf(UNIT_KINDS)
  kind!: UnitKind;

  @Id({ optional: true, doc: 'The body whose account may send in the figures' })
  agencyId?: string | null;

  @Flag({ doc: 'Kept out of the total' })
  excluded!: boolean;

  @Whole({ min: least, max: most, doc: 'Order of the rows' })
  position!: number;

  @Day({ doc: 'The first day on which it reports' })
  validFrom!: PlainDate;

  @Day({ optional: true, doc: 'The last one; left out while it exists' })
  validTo?: PlainDate | null;
}

export class CorrectUnitBody extends EnterUnitBody implements CorrectUnitRequest {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason, doc: 'Kept in the history' })
  reason!: string;
}

export class NewUnitBody {
  @Text({ max: UNIT_LIMITS.name })
  name!: string;

  @Text({ max: UNIT_LIMITS.shortName })
  shortName!: string;

  @OneOf(UNIT_KINDS)
  kind!: UnitKind;

  @Id({ optional: true })
  agencyId?: string | null;
}

export class MergeUnitsBody implements MergeUnitsRequest {
  @Day({ doc: 'The first day of the new structure' })
  on!: PlainDate;

  @Ids({ max: UNIT_LIMITS.merged, doc: 'Units that end the day before' })
  units!: string[];

  @Id({ optional: true, doc: 'A unit that takes them over; instead of `into`' })
  intoId?: string | null;

  @Part(() => NewUnitBody, { optional: true, doc: 'A unit that begins on the day' })
  into?: NewUnitBody | null;

  @Text({ max: TEXT_LIMITS.reason, doc: 'The decision that merged them' })
  reason!: string;
}

/** Which units a list holds: those in force on any day of a span, or all. */
export class UnitListQuery {
  @Day({ optional: true, doc: 'First day; together with `to`' })
  from?: PlainDate | null;

  @Day({ optional: true, doc: 'Last day, inclusive' })
  to?: PlainDate | null;
}
