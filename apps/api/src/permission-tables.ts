import { accessPermissions } from '@tiepdan/access/contract';
import { auditPermissions } from '@tiepdan/audit/contract';
import { identityPermissions } from '@tiepdan/identity/contract';
import { privacyPermissions } from '@tiepdan/privacy/contract';
import { agencyPermissions } from '@tiepdan/agency/contract';
import { calendarPermissions } from '@tiepdan/calendar/contract';
import { citizenPermissions } from '@tiepdan/citizen/contract';
import { deskPermissions } from '@tiepdan/desk/contract';
import { documentPermissions } from '@tiepdan/document/contract';
import { forwardingPermissions } from '@tiepdan/forwarding/contract';
import { resolutionPermissions } from '@tiepdan/resolution/contract';
import { oversightPermissions } from '@tiepdan/oversight/contract';
import { feedbackPermissions } from '@tiepdan/feedback/contract';
import { conclusionPermissions } from '@tiepdan/conclusion/contract';
import { hearingPermissions } from '@tiepdan/hearing/contract';
import { portalPermissions } from '@tiepdan/portal/contract';
import { filePermissions } from '@tiepdan/file/contract';
import { leaderDayPermissions } from '@tiepdan/leader-day/contract';
import { matterPermissions } from '@tiepdan/matter/contract';
import { paperPermissions } from '@tiepdan/paper/contract';
import { petitionPermissions } from '@tiepdan/petition/contract';
import type { PermissionTable } from '@tiepdan/platform/contract';
import { receptionPermissions } from '@tiepdan/reception/contract';
import { reminderPermissions } from '@tiepdan/reminder/contract';
import { statisticsPermissions } from '@tiepdan/statistics/contract';
import { formPermissions } from '@tiepdan/form/contract';
import { filingPermissions } from '@tiepdan/filing/contract';
import { narrativePermissions } from '@tiepdan/narrative/contract';
import { scrutinyPermissions } from '@tiepdan/scrutiny/contract';
import { trendPermissions } from '@tiepdan/trend/contract';

/** Who may do what, over all domains. */
export const permissionTables: readonly PermissionTable[] = [
  auditPermissions,
  agencyPermissions,
  accessPermissions,
  identityPermissions,
  calendarPermissions,
  citizenPermissions,
  filePermissions,
  paperPermissions,
  matterPermissions,
  leaderDayPermissions,
  petitionPermissions,
  receptionPermissions,
  documentPermissions,
  forwardingPermissions,
  resolutionPermissions,
  oversightPermissions,
  feedbackPermissions,
  conclusionPermissions,
  hearingPermissions,
  portalPermissions,
  statisticsPermissions,
  formPermissions,
  filingPermissions,
  narrativePermissions,
  scrutinyPermissions,
  trendPermissions,
  deskPermissions,
  reminderPermissions,
  privacyPermissions,
];
