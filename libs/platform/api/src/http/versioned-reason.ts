import { TEXT_LIMITS, type VersionedReason } from '@tiepdan/platform/contract';
import { Text, Whole } from './fields.js';

/** Cancel or restore a record: from which version, and why. */
export class VersionedReasonBody implements VersionedReason {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason, doc: 'Kept in the history' })
  reason!: string;
}
