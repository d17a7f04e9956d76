import type { RowTable } from './row.js';
import { rowsOf } from './row.js';
import { accessRows } from './rows/access.js';
import { attachmentRows } from './rows/attachment.js';
import { auditRows } from './rows/audit.js';
import { citizenRows } from './rows/citizen.js';
import { conclusionRows } from './rows/conclusion.js';
import { documentRows } from './rows/document.js';
import { feedbackRows } from './rows/feedback.js';
import { forwardingRows } from './rows/forwarding.js';
import { hearingRows } from './rows/hearing.js';
import { leaderDayRows } from './rows/leader-day.js';
import { matterRows } from './rows/matter.js';
import { deskRows, identityRows, officeRows, portalRows } from './rows/office.js';
import { oversightRows } from './rows/oversight.js';
import { petitionRows } from './rows/petition.js';
import { privacyRows } from './rows/privacy.js';
import { receptionRows } from './rows/reception.js';
import { filingRows, narrativeRows, statisticsRows } from './rows/report.js';
import { resolutionRows } from './rows/resolution.js';

/** Everything that names a citizen or is written about one. */
export const CASE_TABLES: readonly RowTable[] = [receptionRows, petitionRows, resolutionRows, matterRows, citizenRows, attachmentRows, documentRows, forwardingRows];

/** What an office keeps of itself: its accounts first. */
export const OFFICE_TABLES: readonly RowTable[] = [identityRows, accessRows, leaderDayRows, hearingRows, conclusionRows, feedbackRows, oversightRows, statisticsRows, filingRows, narrativeRows, deskRows, portalRows, officeRows, privacyRows, auditRows];

/** The matrix, in the order of its page. A new table goes into one of the two above. */
export const TABLES: readonly RowTable[] = [...CASE_TABLES, ...OFFICE_TABLES];

/** Every row of the matrix. */
export const ROWS = TABLES.flatMap(rowsOf);
