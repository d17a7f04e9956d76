import { type RowPolicy, partsOf } from '@tiepdan/platform/api';

/** What was verified, decided and enforced is seen with the petition it is about (docs/adr/0038). */
export const resolutionRows: readonly RowPolicy[] = partsOf('petition', 'petition_id', [
  'resolution_verification',
  'resolution_decision',
  'enforcement_fact',
  'investigation_transfer',
  'protection',
]);
