import type { MatterKind } from '@tiepdan/matter/contract';
import { placeOf } from '../../fields.js';
import { type Cells, type Wanted, columns, grouped } from './counted.js';
import { type Standing, isGuided, population } from './states.js';

const matters = (petitions: readonly Standing[]): number => new Set(petitions.map(({ matterId }) => matterId)).size;
const ofKind = (petitions: readonly Standing[], kind: MatterKind): Standing[] => petitions.filter((petition) => petition.kind === kind);

/** 02/XLD: what became of the petitions under review. */
export function petitions(wanted: Wanted): Cells {
  const all = population(wanted);
  const own = all.filter((petition) => petition.within);
  const outside = all.filter((petition) => petition.outside);
  const guided = outside.filter(isGuided).length;
  return columns(1, [
    all.length,
    all.filter(({ underReview }) => !underReview).length,
    all.filter(({ eligible }) => eligible).length,
    own.length,
    matters(own),
    ...byInstance(ofKind(own, 'complaint')),
    ...byField(ofKind(own, 'complaint'), 'complaint', ['land', 'policy', 'other']),
    ...byInstance(ofKind(own, 'denunciation')),
    ...byField(ofKind(own, 'denunciation'), 'denunciation', ['administrative', 'corruption', 'judicial', 'other']),
    ofKind(own, 'proposal').length,
    ...byField(ofKind(own, 'proposal'), 'proposal', ['policy', 'land', 'other']),
    outside.length,
    guided,
    outside.length - guided,
  ]);
}

const byInstance = (of: readonly Standing[]): number[] => [of.length, of.filter(({ instance }) => instance === 1).length, of.filter(({ instance }) => instance === 2).length];

const byField = (of: readonly Standing[], kind: MatterKind, places: readonly string[]): number[] =>
  places.map((place) => of.filter(({ field }) => placeOf('tt06', kind, field) === place).length);

/** Columns (1)–(6) of 03/GQKN and 04/GQTC: each matter in one of four states, by the furthest of its petitions. */
export function standingMatters(wanted: Wanted, kind: 'complaint' | 'denunciation'): Cells {
  const own = ofKind(population(wanted), kind).filter((petition) => petition.within);
  const states = [...grouped(own, ({ matterId }) => matterId).values()].map(stateOf);
  const counted = (state: number): number => states.filter((each) => each === state).length;
  return columns(1, [own.length, states.length, counted(3), counted(4), counted(5), counted(6)]);
}

/** The column a matter stands in. */
function stateOf(of: readonly Standing[]): 3 | 4 | 5 | 6 {
  const some = (...stages: readonly Standing['stage'][]): boolean => of.some(({ stage }) => stages.includes(stage));
  if (some('accepted', 'assigned', 'suspended', 'resolved')) return 4;
  if (some('withdrawn', 'terminated')) return 6;
  return some('declined') ? 5 : 3;
}
