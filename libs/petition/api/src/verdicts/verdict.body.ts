import { VERDICTS, type Verdict, type VerdictRequest } from '@tiepdan/petition/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Id, OneOf, Text } from '@tiepdan/platform/api';

export class VerdictBody implements VerdictRequest {
  @Id({ doc: 'The petition it is compared with' })
  earlierId!: string;

  @OneOf(VERDICTS)
  verdict!: Verdict;

  @Text({ max: TEXT_LIMITS.reason, optional: true, doc: 'Kept in the history of both' })
  note?: string | null;
}
