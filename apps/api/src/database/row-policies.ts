import { attachmentRows } from '@tiepdan/attachment/api';
import { historyRows } from '@tiepdan/audit/api';
import { limitRows } from '@tiepdan/calendar/api';
import { IDENTITY_OPENED, citizenRows } from '@tiepdan/citizen/api';
import { conclusionRows } from '@tiepdan/conclusion/api';
import { documentRows } from '@tiepdan/document/api';
import { feedbackRows } from '@tiepdan/feedback/api';
import { stateRows } from '@tiepdan/form/api';
import { deliveryRows } from '@tiepdan/forwarding/api';
import { hearingRows } from '@tiepdan/hearing/api';
import { matterRows } from '@tiepdan/matter/api';
import { petitionRows } from '@tiepdan/petition/api';
import type { RowPolicy } from '@tiepdan/platform/api';
import { lookupRows } from '@tiepdan/portal/api';
import { receptionRows } from '@tiepdan/reception/api';
import { resolutionRows } from '@tiepdan/resolution/api';

/** The table of each kind of subject of which a restricted account sees a part: the history of the others is everybody's. */
export const SUBJECT_TABLES = {
  reception: 'reception',
  petition: 'petition',
  document: 'document',
  delivery: 'delivery',
  feedback: 'feedback',
  conclusion: 'conclusion',
  hearing: 'hearing_request',
  matter: 'matter',
  citizen: 'citizen',
} as const;

/** Which rows of which table an account of restricted reach sees: one policy a table, for every way in which it is read or written. */
export const rowPolicies: readonly RowPolicy[] = [
  ...matterRows,
  ...citizenRows,
  ...limitRows,
  ...petitionRows,
  ...receptionRows,
  ...documentRows,
  ...attachmentRows,
  ...deliveryRows,
  ...resolutionRows,
  ...feedbackRows,
  ...conclusionRows,
  ...hearingRows,
  ...lookupRows,
  ...stateRows,
  ...historyRows(SUBJECT_TABLES, [IDENTITY_OPENED]),
];
