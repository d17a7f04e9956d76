import type { Bodies, Context } from './index.js';

const opening = ({ place }: Context): Record<string, unknown> => ({ ids: [place['fileId']] });
const attaching = ({ at }: Context): Record<string, unknown> => ({ files: [{ uploadId: at('upload'), kind: 'evidence' }] });
const ON_RECORDS = ['petitions', 'receptions', 'matters', 'documents', 'leader-days'].map((records) => `/api/${records}/{id}/attachments`);
const answer = (): Record<string, unknown> => ({ result: 'explained', datedOn: '2026-10-02', receivedOn: '2026-10-05' });
const sent = ({ ids, at }: Context): Record<string, unknown> => ({ kind: 'forwarding', symbol: 'PC-BTCD', petitionId: at('petition'), recipientIds: [ids.agency, ids.otherAgency] });
const task = ({ ids }: Context): Record<string, unknown> => ({ agencyId: ids.agency, content: 'Kiểm tra, trả lời công dân', dueOn: '2026-11-16' });
const rule = ({ ids }: Context): Record<string, unknown> => ({ hostId: ids.leader, pattern: 'month-day', monthDays: [10], validFrom: '2027-01-01' });
const day = ({ ids }: Context): Record<string, unknown> => ({ heldOn: '2026-12-21', hostId: ids.leader, outcome: 'planned' });

export const paperBodies: Bodies = {
  ...Object.fromEntries(ON_RECORDS.map((path) => [`POST ${path}`, attaching])),
  ...Object.fromEntries(ON_RECORDS.map((path) => [`POST ${path}/opening`, opening])),
  'POST /api/documents': sent,
  'PUT /api/documents/{id}': sent,
  'POST /api/documents/{id}/issue': () => ({ issuedOn: '2026-10-20' }),
  'POST /api/documents/drafts': ({ at }) => ({ paper: 'guidance', petitionId: at('petition') }),
  'POST /api/documents/drafts/batch': ({ at }) => ({ paper: 'guidance', petitionIds: [at('petition')] }),
  'POST /api/documents/prints': ({ at }) => ({ ids: [at('draft')] }),
  'POST /api/documents/batch/submit': ({ at }) => ({ documents: [{ id: at('draft'), version: 1 }] }),
  'POST /api/documents/batch/approve': ({ at }) => ({ documents: [{ id: at('submitted-draft'), version: 2 }] }),
  'POST /api/documents/batch/issue': ({ at }) => ({ documents: [{ id: at('approved-draft'), version: 3 }] }),
  'POST /api/deliveries/sending': ({ at }) => ({ deliveryIds: [at('delivery')] }),
  'POST /api/deliveries/{id}/answers': answer,
  'PUT /api/answers/{id}': answer,
  'POST /api/inbox/{id}/answers': () => ({ result: 'explained', datedOn: '2026-10-02' }),
  'POST /api/urging': ({ at }) => ({ deliveryIds: [at('delivery')] }),
  'POST /api/deliveries/{id}/due': () => ({ dueOn: '2026-12-01' }),
  'POST /api/leader-day-rules': rule,
  'POST /api/leader-day-rules/preview': rule,
  'PUT /api/leader-day-rules/{id}': rule,
  'POST /api/leader-day-rules/proposal': () => ({ year: 2026 }),
  'POST /api/leader-days': day,
  'PUT /api/leader-days/{id}': day,
  'POST /api/leader-days/publication': ({ at }) => ({ days: [{ id: at('leader-day'), version: 1 }], plannedContent: 'Tiếp về đất đai', participants: 'Thanh tra tỉnh' }),
  'POST /api/leader-days/{id}/postponement': () => ({ heldOn: '2026-12-22' }),
  'POST /api/leader-days/{id}/delegation': ({ ids }) => ({ hostId: ids.otherLeader }),
  'POST /api/hearings/days/{id}/invitations': ({ at }) => ({ hearingIds: [at('hearing')] }),
  'POST /api/conclusions': (context) => ({ leaderDayId: context.at('conclusion', 'spare'), matterId: context.at('matter'), tasks: [task(context)] }),
  'POST /api/conclusions/{id}/tasks': task,
  'POST /api/conclusion-tasks/{id}/due': () => ({ dueOn: '2026-12-01' }),
};
