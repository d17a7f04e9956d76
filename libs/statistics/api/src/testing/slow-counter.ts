import { type History, type PlainReception, isOwn } from './history.js';

/** A number and the records it comes from, as a clerk would count them with a ruler on the books. */
export interface Counted {
  readonly value: number;
  readonly ids: readonly string[];
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * Counts section 4 a second time, straight from the definitions and with none of the product's SQL: the books are read
 * line by line and matters are judged one at a time. The property tests hold the two against each other.
 */
export function countSlowly(history: History, span: Span): Map<string, Counted> {
  return new Map([...visitsOf(history, span), ...mattersOf(history, span), ...papersOf(history, span)]);
}

type Rule<T> = readonly [code: string, rule: (item: T) => boolean];

function rows<T extends { readonly id: string }>(items: readonly T[], rules: readonly Rule<T>[]): [string, Counted][] {
  return rules.map(([code, rule]) => {
    const ids = items.filter(rule).map(({ id }) => id);
    return [code, { value: ids.length, ids }];
  });
}

const counted = (history: History): PlainReception[] =>
  history.receptions.filter(({ status, attendance }) => status === 'active' && attendance === 'received');

const inside = ({ from, to }: Span, day: string): boolean => from <= day && day <= to;

/** The receptions of a matter in the order they happened; on one day the lower id came first. */
function careerOf(history: History, matterId: string): PlainReception[] {
  return counted(history)
    .filter((reception) => reception.matterId === matterId)
    .sort((a, b) => (a.receivedOn + a.id < b.receivedOn + b.id ? -1 : 1));
}

function deputyOf(history: History, reception: PlainReception): boolean {
  return history.days.find(({ id }) => id === reception.dayId)?.byDeputy === true;
}

function visitsOf(history: History, span: Span): [string, Counted][] {
  const visits = counted(history).filter(({ receivedOn }) => inside(span, receivedOn));
  const regular = (visit: PlainReception): boolean => visit.mode === 'regular';
  const leader = (visit: PlainReception): boolean => visit.mode !== 'regular';
  const deputy = (visit: PlainReception): boolean => leader(visit) && deputyOf(history, visit);
  const chair = (visit: PlainReception): boolean => leader(visit) && !deputyOf(history, visit);
  const group = (visit: PlainReception): boolean => visit.headCount > 4;
  const first = (visit: PlainReception): boolean => careerOf(history, visit.matterId)[0]?.id === visit.id;
  const people = (code: string, rule: (visit: PlainReception) => boolean): [string, Counted] => {
    const chosen = visits.filter(rule);
    return [code, { value: chosen.reduce((sum, { headCount }) => sum + headCount, 0), ids: chosen.map(({ id }) => id) }];
  };
  const groups = visits.filter((visit) => regular(visit) && group(visit));
  return [
    ...rows(visits, [
      ['I01', regular],
      ['I02', (visit) => regular(visit) && first(visit)],
      ['I03', (visit) => regular(visit) && !first(visit)],
      ['I11', (visit) => regular(visit) && group(visit)],
      ['I17', leader],
      ['I17a', chair],
      ['I17b', deputy],
      ['I20d', (visit) => leader(visit) && group(visit)],
    ]),
    people('I04', regular),
    people('I13', (visit) => regular(visit) && group(visit)),
    people('I18', leader),
    people('I18a', chair),
    people('I18b', deputy),
    people('I21', (visit) => leader(visit) && group(visit)),
    ['I16', { value: Math.max(0, ...groups.map(({ headCount }) => headCount)), ids: groups.map(({ id }) => id) }],
  ];
}

function mattersOf(history: History, span: Span): [string, Counted][] {
  const known = history.matters
    .map(({ id, kind }) => {
      const career = careerOf(history, id);
      const within = career.filter(({ receivedOn }) => inside(span, receivedOn));
      const hosts = within.map((visit) => (visit.mode === 'regular' ? 'board' : deputyOf(history, visit) ? 'deputy' : 'chair'));
      return {
        id,
        kind,
        hosts,
        // Rule C8: each matter has one place in the report, the highest of those who received it.
        place: hosts.includes('chair') ? 'chair' : hosts.includes('deputy') ? 'deputy' : 'board',
        first: (career[0]?.receivedOn ?? '') >= span.from,
        boardGroup: within.some(({ mode, headCount }) => mode === 'regular' && headCount >= 5),
        leaderGroup: within.some(({ mode, headCount }) => mode !== 'regular' && headCount >= 5),
      };
    })
    .filter(({ hosts }) => hosts.length > 0);
  return rows(known, [
    ['I05', ({ place }) => place === 'board'],
    ['I06', ({ place, first }) => place === 'board' && first],
    ['I07', ({ place, first }) => place === 'board' && !first],
    ['I08', ({ place, kind }) => place === 'board' && kind === 'complaint'],
    ['I09', ({ place, kind }) => place === 'board' && kind === 'denunciation'],
    ['I10', ({ place, kind }) => place === 'board' && kind === 'proposal'],
    ['I05x', ({ place, hosts }) => place !== 'board' && hosts.includes('board')],
    ['I05t', ({ hosts }) => hosts.includes('board')],
    ['I12', ({ place, boardGroup }) => place === 'board' && boardGroup],
    ['I14', ({ place, boardGroup, first }) => place === 'board' && boardGroup && first],
    ['I15', ({ place, boardGroup, first }) => place === 'board' && boardGroup && !first],
    ['I12x', ({ place, boardGroup }) => place !== 'board' && boardGroup],
    ['I19', ({ place }) => place !== 'board'],
    ['I19a', ({ place }) => place === 'chair'],
    ['I19b', ({ place }) => place === 'deputy'],
    ['I20', ({ leaderGroup }) => leaderGroup],
  ]);
}

function papersOf(history: History, span: Span): [string, Counted][] {
  const days = history.days.filter((day) => day.status === 'active' && isOwn(day) && inside(span, day.heldOn));
  const petitions = history.petitions.filter(({ status, receivedOn }) => status === 'active' && inside(span, receivedOn));
  const documents = history.documents.filter(({ status, issuedOn }) => status === 'active' && inside(span, issuedOn));
  return [
    ...rows(days, [
      ['I22', () => true],
      ['I22a', ({ byDeputy }) => !byDeputy],
      ['I22b', ({ byDeputy }) => byDeputy],
    ]),
    ...rows(petitions, [
      ['I23', () => true],
      ['I24', ({ kind }) => kind === 'complaint'],
      ['I25', ({ kind }) => kind === 'denunciation'],
      ['I26', ({ kind }) => kind === 'proposal'],
      ['I27', ({ signatories }) => signatories > 1],
      ['I28', ({ eligibility }) => eligibility === 'eligible'],
      ['I28a', ({ competence }) => competence === 'within'],
      ['I28b', ({ competence }) => competence === 'outside'],
      ['I29', ({ eligibility }) => eligibility === 'ineligible'],
      ['I29p', ({ eligibility }) => eligibility === 'pending'],
    ]),
    ...rows(documents, [
      ['I30', ({ kind }) => kind === 'forwarding' || kind === 'guidance'],
      ['I30a', ({ kind }) => kind === 'forwarding'],
      ['I30b', ({ kind }) => kind === 'guidance'],
      ['I31', ({ kind }) => kind === 'directive'],
      ['I31b', ({ kind }) => kind === 'urging'],
      ['I31c', ({ kind }) => kind === 'notice'],
    ]),
  ];
}
