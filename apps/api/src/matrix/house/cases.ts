import type { MatterKind } from '@tiepdan/matter/contract';
import type { State } from '../row.js';
import type { Desk, Made, Place } from './desk.js';

/** A petition, with what the records made from it need. */
export interface Case {
  readonly id: string;
  readonly matterId: string;
  readonly citizenId: string | null;
  readonly sealedId: string | null;
}

export interface Cases {
  readonly own: Case;
  readonly sealed: Case;
  /** Accepted, so that what follows acceptance can be recorded. */
  readonly accepted: Readonly<Record<'own' | 'sealed', Case>>;
}

const sender = ({ marks }: Desk, sealed: boolean): object =>
  sealed
    ? { details: { fullName: marks.sealed.name, paperKind: 'citizen-id', paperNumber: marks.sealed.paper, phone: marks.sealed.phone, address: marks.sealed.address } }
    : { details: { fullName: marks.open.name, paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: marks.open.address } };

export const matterOf = (desk: Desk, kind: MatterKind): object => ({ details: { kind, fieldCode: 'land', summary: `Việc thu tiền ${desk.marks.word}` } });

/** Registers a petition; a denunciation is sealed of itself. */
export async function petitionOf(desk: Desk, kind: MatterKind, changes: object = {}): Promise<Case> {
  const sealed = kind === 'denunciation';
  const made = await desk.make('petition-officer', 'POST /api/petitions', {
    receivedOn: '2026-09-01',
    senders: [sender(desk, sealed)],
    kind,
    fieldCode: 'land',
    matter: matterOf(desk, kind),
    summary: `Việc thu tiền ${desk.marks.word}`,
    ...changes,
  });
  const { matterId, senders } = await desk.read('head', `/api/petitions/${made.id}`);
  return { id: made.id, matterId, citizenId: senders[0]?.citizenId ?? null, sealedId: senders[0]?.sealedId ?? null };
}

const ROAD = ['propose', 'approve', 'sign'] as const;
const WALKERS = { propose: 'petition-officer', approve: 'head', sign: 'leader' } as const;

/** Registers a petition and takes it along the road to acceptance as far as `last`. */
async function walked(desk: Desk, kind: MatterKind, last: (typeof ROAD)[number]): Promise<Case> {
  const made = await petitionOf(desk, kind);
  for (const action of ROAD.slice(0, ROAD.indexOf(last) + 1)) {
    const { version } = await desk.read('head', `/api/petitions/${made.id}`);
    const proposal = action === 'propose' ? { kind, eligibility: 'eligible', competence: 'within', severalPlaces: false, way: 'accept' } : {};
    await desk.make(WALKERS[action], `POST /api/petitions/{id}/steps/${action}`, { version, on: '2026-09-05', ...proposal }, { id: made.id });
  }
  return made;
}

/** A petition's place, with whose it is and of what matter, for whoever writes it anew. */
const placeOf = ({ id, matterId, citizenId, sealedId }: Case): Place => ({ id, matterId, citizenId: citizenId ?? '', sealedId: sealedId ?? '' });

const KINDS_OF_FILES = { petitions: 'petition-file', receptions: 'reception-file', matters: 'matter-file', documents: 'document-file', 'leader-days': 'leader-day-file' } as const;

/** Puts a file on a record; one on a sealed record is named after whom nobody may learn of. */
export async function attach(desk: Desk, records: keyof typeof KINDS_OF_FILES, state: State, id: string): Promise<string> {
  const name = state === 'sealed' ? `Đơn của ${desk.marks.sealed.name}.pdf` : `Tài liệu ${desk.marks.word}.pdf`;
  const uploadId = await desk.upload('head', name, state === 'sealed');
  const made = await desk.make('head', `POST /api/${records}/{id}/attachments`, { files: [{ uploadId, kind: 'evidence' }] }, { id });
  const fileId = made.items.at(-1)?.id ?? '';
  desk.keep(KINDS_OF_FILES[records], state, { id, fileId });
  return fileId;
}

/** Petitions, visits, matters and people of an office, in every state. */
export async function makeCases(desk: Desk): Promise<Cases> {
  desk.keep('petition', 'spare', placeOf(await petitionOf(desk, 'complaint')));
  const own = await petitionOf(desk, 'complaint');
  const sealed = await petitionOf(desk, 'denunciation');
  const accepted = { own: await walked(desk, 'complaint', 'sign'), sealed: await walked(desk, 'denunciation', 'sign') };
  for (const [state, made] of [
    ['own', own],
    ['sealed', sealed],
  ] as const) {
    desk.keep('petition', state, placeOf(made));
    desk.keep('matter', state, { id: made.matterId });
    const kind = state === 'own' ? 'complaint' : 'denunciation';
    desk.keep('proposed-petition', state, placeOf(await walked(desk, kind, 'propose')));
    desk.keep('signing-petition', state, placeOf(await walked(desk, kind, 'approve')));
    desk.keep('accepted-petition', state, placeOf(await walked(desk, kind, 'sign')));
    desk.keep('resolved-petition', state, placeOf(accepted[state]));
    await attach(desk, 'petitions', state, made.id);
    await attach(desk, 'matters', state, made.matterId);
    await mark(desk, state, made, accepted[state]);
  }
  const cancelled = await petitionOf(desk, 'complaint');
  await attach(desk, 'petitions', 'cancelled', cancelled.id);
  await cancel(desk, 'petitions', cancelled.id);
  desk.keep('petition', 'cancelled', placeOf(cancelled));
  desk.keep('matter', 'spare', { id: accepted.own.matterId });
  for (const state of ['own', 'sealed'] as const) desk.keep('sealed-identity', state, { id: sealed.sealedId ?? '' });
  await makePeople(desk, own);
  await makeReceptions(desk);
  return { own, sealed, accepted };
}

/** Cancels a record under the version it has by now. */
export async function cancel(desk: Desk, records: string, id: string): Promise<void> {
  const { version } = await desk.read('head', `/api/${records}/${id}`);
  await desk.make('head', `POST /api/${records}/{id}/cancellation`, { version }, { id });
}

/** What is marked on a petition and its matter. */
async function mark(desk: Desk, state: 'own' | 'sealed', made: Case, accepted: Case): Promise<void> {
  await desk.make('petition-officer', 'POST /api/matters/{id}/flags', { flag: 'complex', criteria: ['many-people'] }, { id: made.matterId });
  desk.keep('matter-flag', state, { id: await desk.one('SELECT id FROM matter_flag WHERE office_id = $1 AND matter_id = $2', [desk.officeId, made.matterId]) });
  await desk.make('petition-officer', 'POST /api/petitions/{id}/verdicts', { earlierId: accepted.id, verdict: 'related' }, { id: made.id });
  desk.keep('verdict', state, { id: await desk.one('SELECT id FROM petition_verdict WHERE office_id = $1 AND petition_id IN ($2, $3)', [desk.officeId, made.id, accepted.id]) });
  desk.keep('petition-limit', state, { id: made.id, limitId: await desk.one('SELECT id FROM running_limit WHERE office_id = $1 AND petition_id = $2 LIMIT 1', [desk.officeId, made.id]) });
}

/** Somebody on record, and one who was merged into another. */
async function makePeople(desk: Desk, own: Case): Promise<void> {
  desk.keep('citizen', 'own', { id: own.citizenId ?? '' });
  const person = async (name: string): Promise<Made> => {
    const details = { fullName: `${name} ${desk.marks.word}`, paperKind: 'none', noPaperReason: 'Quên', address: desk.marks.open.address };
    const { citizenId } = await petitionOf(desk, 'proposal', { senders: [{ details }] });
    return desk.read('head', `/api/citizens/${citizenId}`);
  };
  const [kept, double] = [await person('Mai Văn Một'), await person('Mai Văn Hai')];
  await desk.make('petition-officer', 'POST /api/citizens/{id}/merges', { version: kept.version, otherId: double.id, otherVersion: double.version }, { id: kept.id });
  desk.keep('citizen', 'spare', { id: (await person('Mai Văn Ba')).id });
  desk.keep('citizen-merge', 'own', { id: await desk.one('SELECT id FROM citizen_merge WHERE office_id = $1', [desk.officeId]) });
}

/** What a visit says of its matter and people. */
interface Visit {
  readonly matter: { readonly id: string } | null;
  readonly people: readonly { readonly citizenId: string | null; readonly sealedId: string | null }[];
}

async function makeReceptions(desk: Desk): Promise<void> {
  for (const [state, kind] of [
    ['own', 'proposal'],
    ['sealed', 'denunciation'],
    ['cancelled', 'proposal'],
  ] as const) {
    const { id } = await desk.make('reception-officer', 'POST /api/receptions', {
      receivedOn: '2026-09-02',
      officerId: desk.ids.officer,
      people: [sender(desk, kind === 'denunciation')],
      matter: matterOf(desk, kind),
      content: `Trình bày ${desk.marks.word}`,
      result: 'guided',
    });
    const { matter, people } = await desk.read<Visit>('head', `/api/receptions/${id}`);
    desk.keep('reception', state, { id, matterId: matter?.id ?? '', citizenId: people[0]?.citizenId ?? '', sealedId: people[0]?.sealedId ?? '' });
    desk.keep('reception-limit', state, { id, limitId: await desk.one('SELECT id FROM running_limit WHERE office_id = $1 AND reception_id = $2 LIMIT 1', [desk.officeId, id]) });
    await attach(desk, 'receptions', state, id);
    if (state === 'cancelled') await cancel(desk, 'receptions', id);
  }
}
