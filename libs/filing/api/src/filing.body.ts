import { UNIT_STRUCTURES, type UnitStructure } from '@tiepdan/agency/contract';
import {
  type ChangeFilingTermsRequest,
  type EnterReturnRequest,
  FILING_TERM_LIMITS,
  type FromRecordsRequest,
  type OwnFromRecordsRequest,
  type OwnReturnRequest,
  type RemindUnitsRequest,
  type SendBackRequest,
  type SubmitFilingRequest,
  type SupplementFilingRequest,
  type TypedForm,
} from '@tiepdan/filing/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Flag, Id, Ids, Numbers, OneOf, Parts, Text, Whole, Wholes } from '@tiepdan/platform/api';

const PERIOD = { max: 10, doc: 'Official period, e.g. `2026-Q3`' } as const;
const bounds = ([min, max]: readonly [number, number]) => ({ min, max });

export class OfficialPeriodQuery {
  @Text(PERIOD)
  period!: string;
}

export class RollUpQuery extends OfficialPeriodQuery {
  @Text({ max: 20, doc: 'The form, e.g. `02-XLD`' })
  form!: string;

  @OneOf(UNIT_STRUCTURES, { optional: true, doc: 'Units as they were (usual), or merged under who took them over' })
  structure?: UnitStructure | null;
}

class MissingBody {
  @Flag({ optional: true, doc: 'File although units are missing' })
  withMissing?: boolean | null;

  @Text({ max: TEXT_LIMITS.reason, optional: true, doc: 'Why units are missing; printed under the report' })
  missingReason?: string | null;

  @Text({ max: TEXT_LIMITS.reason, optional: true })
  note?: string | null;
}

export class SubmitFilingBody extends MissingBody implements SubmitFilingRequest {
  @Text(PERIOD)
  period!: string;
}

export class SupplementFilingBody extends MissingBody implements SupplementFilingRequest {
  @Text({ max: TEXT_LIMITS.reason, doc: 'Why the report is supplemented' })
  reason!: string;
}

export class TypedFormBody implements TypedForm {
  @Text({ max: 20, doc: 'The form, e.g. `02/XLD`' })
  form!: string;

  @Numbers({ most: 60, doc: 'In the order of its columns, in their printed units' })
  values!: number[];
}

export class OwnReturnBody implements OwnReturnRequest {
  @Text(PERIOD)
  period!: string;

  @Parts(() => TypedFormBody, { min: 1, max: 20, doc: 'Every form of the period once' })
  forms!: TypedFormBody[];

  @Text({ max: TEXT_LIMITS.reason, optional: true })
  note?: string | null;
}

export class EnterReturnBody extends OwnReturnBody implements EnterReturnRequest {
  @Id()
  unitId!: string;
}

export class OwnFromRecordsBody implements OwnFromRecordsRequest {
  @Text(PERIOD)
  period!: string;
}

export class FromRecordsBody extends OwnFromRecordsBody implements FromRecordsRequest {
  @Id()
  unitId!: string;
}

export class SendBackBody implements SendBackRequest {
  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class RemindUnitsBody implements RemindUnitsRequest {
  @Text(PERIOD)
  period!: string;

  @Ids({ max: 500 })
  unitIds!: string[];
}

export class ChangeFilingTermsBody implements ChangeFilingTermsRequest {
  @Whole({ ...bounds(FILING_TERM_LIMITS.unitDueDay), doc: 'Day of the period’s last month' })
  unitDueDay!: number;

  @Whole({ ...bounds(FILING_TERM_LIMITS.officeDueDay), doc: 'Day of the period’s last month; the 20th is the law’s' })
  officeDueDay!: number;

  @Wholes({ ...bounds(FILING_TERM_LIMITS.remindBefore), most: FILING_TERM_LIMITS.remindBeforeMost, doc: 'Days before the units’ day' })
  remindBefore!: number[];

  @Flag({ doc: 'Only the head files' })
  headOnly!: boolean;

  @Whole({ min: 0, max: 1_000_000, doc: 'The version the officer saw; 0 while all is as usual' })
  version!: number;
}
