import type { Bodies, Context } from './index.js';

/** Whose place a body speaks of: in the other office nothing is known, so one's own record lends its people. */
const people = ({ basis }: Context): object[] => [basis['sealedId'] ? { sealedId: basis['sealedId'] } : { citizenId: basis['citizenId'] }];
const kindOf = ({ state }: Context): string => (state === 'sealed' ? 'denunciation' : 'complaint');
const details = (kind: string): object => ({ kind, fieldCode: 'land', summary: 'Việc thu tiền' });

const petition = (context: Context): Record<string, unknown> => ({
  receivedOn: '2026-09-01',
  senders: people(context),
  kind: kindOf(context),
  fieldCode: 'land',
  matter: { matterId: context.basis['matterId'] },
  summary: 'Việc thu tiền của dân',
});
const reception = (context: Context): Record<string, unknown> => ({
  receivedOn: '2026-09-02',
  officerId: context.ids.officer,
  people: people(context),
  matter: { matterId: context.basis['matterId'] },
  content: 'Trình bày việc thu tiền',
  result: 'guided',
});
const nothing = { money: 0, land: 0 };
const recommendations = { recover: { money: 1_000_000, land: 0 }, restore: nothing, restoreOrganisations: 0, restorePeople: 0, disciplineOrganisations: 0, disciplinePeople: 0, disciplineOfficials: 0 };
const newcomer = { fullName: 'Trịnh Văn Mới', paperKind: 'none', noPaperReason: 'Quên', address: 'Thôn Mới' };

export const caseBodies: Bodies = {
  'POST /api/petitions': () => ({ receivedOn: '2026-10-06', senders: [{ details: newcomer }], kind: 'complaint', fieldCode: 'land', matter: { details: details('complaint') } }),
  'PUT /api/petitions/{id}': petition,
  'POST /api/petitions/{id}/verdicts': ({ at }) => ({ earlierId: at('petition', 'spare'), verdict: 'related' }),
  'POST /api/petitions/{id}/steps/propose': (context) => ({ kind: kindOf(context), eligibility: 'eligible', competence: 'within', severalPlaces: false, way: 'accept', on: '2026-10-06' }),
  'POST /api/petitions/{id}/steps/transfer': ({ ids }) => ({ officerId: ids.officer }),
  'POST /api/petitions/{id}/steps/split': () => ({ parts: [details('proposal'), details('proposal')] }),
  'POST /api/petitions/{id}/steps/extend': () => ({ days: 30 }),
  'POST /api/petitions/{id}/steps/suspend': ({ state }) => ({ ground: state === 'sealed' ? 'waiting-for-body' : 'obstacle' }),
  'POST /api/petitions/{id}/steps/terminate': ({ state }) => ({ ground: state === 'sealed' ? 'accused-gone' : 'party-gone' }),
  'POST /api/petitions/{id}/decision': () => ({ recommendations }),
  'POST /api/petitions/{id}/verifications': ({ ids }) => ({ agencyId: ids.agency }),
  'PUT /api/resolution-decisions/{id}': () => ({ outcome: 'right', recommendations }),
  'POST /api/resolution-decisions/{id}/facts': () => ({ kind: 'collected', money: 1000 }),
  'POST /api/receptions': (context) => ({ ...reception(context), people: [{ details: newcomer }], matter: { details: details('proposal') }, receivedOn: '2026-10-06' }),
  'PUT /api/receptions/{id}': reception,
  'PUT /api/matters/{id}': (context) => ({ ...details(context.state === 'sealed' ? 'denunciation' : 'complaint') }),
  'POST /api/matters/{id}/merger': ({ at }) => ({ intoId: at('matter', 'spare') }),
  'POST /api/matters/{id}/split': ({ at, state }) => ({ details: details('complaint'), petitionIds: [at('petition', state === 'sealed' ? 'sealed' : 'own')] }),
  'PUT /api/citizens/{id}': () => newcomer,
  'POST /api/citizens/{id}/personal-data': () => ({ askedBy: 'self', askedOn: '2026-09-01' }),
  'POST /api/privacy/erasures': ({ at }) => ({ decidedOn: '2026-09-01', kind: 'citizen', ids: [at('citizen', 'own')] }),
  'POST /api/citizens/{id}/merges': ({ at }) => ({ otherId: at('citizen', 'spare') }),
  'POST /api/hearings': ({ at }) => ({ petitionId: at('accepted-petition'), leaderDayId: at('hearing-day') }),
};
