import { paperNumber } from '@tiepdan/form/api';
import { type FormRecordKind, FORM_RECORD_KINDS } from '@tiepdan/form/contract';
import { MATTER_NUMBER } from '@tiepdan/statistics/api';
import type { EntityManager } from 'typeorm';

/** What a record is called in a list. Never a citizen's name: the summary is the matter's, which names no sealed person. */
export interface RecordWords {
  readonly number: string;
  readonly title: string;
  readonly detail: string;
}

const OF_PETITION = `JOIN petition ON petition.office_id = x.office_id AND petition.id = x.petition_id
  JOIN matter ON matter.office_id = x.office_id AND matter.id = petition.matter_id`;

/** How the records of each kind are named, cancelled ones too: `number`, `title`, `detail` of the rows `x`. */
const NAMED: Readonly<Record<FormRecordKind, string>> = {
  reception: `x.book_number || '/' || x.book_year AS number, matter.summary AS title, ${MATTER_NUMBER} AS detail FROM reception x
    LEFT JOIN matter ON matter.office_id = x.office_id AND matter.id = x.matter_id`,
  matter: `'VV-' || x.year || '-' || lpad(x.number::text, 6, '0') AS number, x.summary AS title, '' AS detail FROM matter x`,
  'leader-day': `to_char(x.held_on, 'DD/MM/YYYY') AS number, leader.full_name || ', ' || leader.position AS title, '' AS detail FROM leader_day x
    JOIN leader ON leader.office_id = x.office_id AND leader.id = x.host_id`,
  petition: `x.book_number || '/' || x.book_year AS number, matter.summary AS title, ${MATTER_NUMBER} AS detail FROM petition x
    JOIN matter ON matter.office_id = x.office_id AND matter.id = x.matter_id`,
  answer: `coalesce(x.symbol, '') AS number, agency.name AS title, '' AS detail FROM answer x
    JOIN delivery ON delivery.office_id = x.office_id AND delivery.id = x.delivery_id
    JOIN agency ON agency.office_id = x.office_id AND agency.id = delivery.agency_id`,
  decision: `${paperNumber('x.paper')} AS number, matter.summary AS title, ${MATTER_NUMBER} AS detail FROM resolution_decision x ${OF_PETITION}`,
  transfer: `${paperNumber('x.paper')} AS number, matter.summary AS title, ${MATTER_NUMBER} AS detail FROM investigation_transfer x ${OF_PETITION}`,
  enforcement: `coalesce(${paperNumber('x.paper')}, '') AS number, matter.summary AS title, ${MATTER_NUMBER} AS detail FROM enforcement_fact x ${OF_PETITION}`,
  instrument: `x.number, x.title, '' AS detail FROM legal_instrument x`,
  training: `to_char(x.held_on, 'DD/MM/YYYY') AS number, x.topic AS title, '' AS detail FROM training_event x`,
  inspection: `x.decision_number AS number, x.title, '' AS detail FROM inspection x`,
  'inspection-fact': `to_char(x.on_day, 'DD/MM/YYYY') AS number, inspection.title, '' AS detail FROM inspection_fact x
    JOIN inspection ON inspection.office_id = x.office_id AND inspection.id = x.inspection_id`,
};

/** The words of records of several kinds, by `kind id`. They are read when they are shown: a filed report keeps none. */
export async function wordsOfRecords(
  on: Pick<EntityManager, 'query'>,
  officeId: string,
  records: readonly { readonly kind: string; readonly id: string }[],
): Promise<(record: { readonly kind: string; readonly id: string }) => RecordWords> {
  const found = new Map<string, RecordWords>();
  for (const kind of Object.keys(NAMED) as FormRecordKind[]) {
    const ids = records.filter((record) => record.kind === kind).map(({ id }) => id);
    if (!ids.length) continue;
    const rows = await on.query<(RecordWords & { id: string })[]>(`SELECT x.id, ${NAMED[kind]} WHERE x.office_id = $1 AND x.id = ANY ($2::uuid[])`, [officeId, ids]);
    for (const { id, number, title, detail } of rows) found.set(`${kind} ${id}`, { number, title: title ?? '', detail: detail ?? '' });
  }
  return ({ kind, id }) => found.get(`${kind} ${id}`) ?? { number: '', title: labelOf(kind), detail: '' };
}

const labelOf = (kind: string): string => (Object.entries(FORM_RECORD_KINDS).find(([code]) => code === kind)?.[1] ?? kind);
