import type { FormSet } from '@tiepdan/form/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import { placeOf } from '../../fields.js';
import { type Cells, type Wanted, columns, inForce, within } from './counted.js';
import { type Standing, isForwarded, isGuided, isResolved, isRunning, isUrged, latest, population, standingOn } from './states.js';

type Olden = Exclude<FormSet, 'tt06'>;
const KINDS: readonly MatterKind[] = ['complaint', 'denunciation', 'proposal'];

const many = (of: readonly Standing[], which: (petition: Standing) => boolean): number => of.filter(which).length;
const isCarried = ({ received }: Standing): boolean => !received;
const isReceived = ({ received }: Standing): boolean => received;
const isProcessed = ({ underReview }: Standing): boolean => !underReview;

/** Answers received in the period to what was forwarded of these petitions. */
function replies(wanted: Wanted, of: (petition: Standing) => boolean): number {
  const petitions = new Map(inForce(wanted.history.petitions).map((petition) => [petition.id, petition]));
  return inForce(wanted.history.papers)
    .filter(({ kind }) => kind === 'forwarding')
    .flatMap(({ petitionId, answers }) => answers.map((answer) => ({ ...answer, petitionId })))
    .filter(({ receivedOn, withdrawn, petitionId }) => {
      const petition = petitions.get(petitionId);
      return petition !== undefined && !withdrawn && within(receivedOn, wanted) && of(standingOn(petition, { ...wanted, to: '9999-12-31' }));
    }).length;
}

/** Several names, one name, no name known; a complaint always has a sender. */
function bySignatories(of: readonly Standing[], classes: 2 | 3): number[] {
  const named = classes === 3 ? of.filter(({ anonymous }) => !anonymous) : of;
  const several = many(named, ({ signatories }) => signatories > 1);
  return [several, named.length - several, ...(classes === 3 ? [of.length - named.length] : [])];
}

const fields = (of: readonly Standing[], set: Olden, places: readonly string[]): number[] =>
  places.map((place) => many(of, ({ kind, field }) => placeOf(set, kind, field) === place));

const ways = (of: readonly Standing[]): { guided: number; forwarded: number; urged: number } => {
  const outside = of.filter((petition) => petition.outside);
  return { guided: many(outside, isGuided), forwarded: many(outside, isForwarded), urged: many(outside, isUrged) };
};

const isFirst = ({ instance }: Standing): boolean => instance === 1;
const isAgain = ({ instance }: Standing): boolean => instance === 2;

/** 01/XLĐ of either circular: petitions of every kind. */
export function allPetitions(wanted: Wanted, set: Olden): Cells {
  const all = population(wanted);
  const eligible = all.filter((petition) => petition.eligible);
  const own = eligible.filter((petition) => petition.within);
  const resolved = eligible.filter(isResolved);
  const byKind = (of: readonly Standing[]): number[] => KINDS.map((kind) => many(of, (petition) => petition.kind === kind));
  const { guided, forwarded, urged } = ways(all);
  const running = many(eligible, isRunning);
  const states = set === 'tt02-2021' ? [running, eligible.length - resolved.length - running] : [eligible.length - resolved.length];
  const origin =
    set === 'tt02-2021'
      ? [...bySignatories(all.filter(isCarried), 3), ...bySignatories(all.filter(isReceived), 3), many(all, isProcessed)]
      : [many(all, isCarried), many(all, isReceived), many(all, isProcessed), many(all, ({ underReview }) => underReview)];
  return columns(1, [
    all.length, ...origin, eligible.length, latest(eligible).length, ...byKind(eligible), many(resolved, isFirst), many(resolved, isAgain), ...states, own.length, ...byKind(own),
    guided + forwarded + urged, guided, forwarded, urged, replies(wanted, () => true),
  ]); // prettier-ignore
}

/** 02–04/XLĐ: petitions of one kind, and their matters as their latest petitions stand. */
export function petitionsOf(wanted: Wanted, set: Olden, kind: MatterKind): Cells {
  const all = population(wanted).filter((petition) => petition.kind === kind);
  const [carried, received] = [all.filter(isCarried), all.filter(isReceived)];
  const eligible = all.filter((petition) => petition.eligible);
  const matters = latest(eligible);
  const classes = kind === 'complaint' ? 2 : 3;
  const origin = set === 'tt02-2021' ? [...bySignatories(carried, classes), ...bySignatories(received, classes)] : [carried.length, received.length];
  const processed = [many(all, isProcessed), many(carried, isProcessed), many(received, isProcessed)];
  const rest = { complaint: complaintMatters, denunciation: denunciationMatters, proposal: proposalMatters }[kind](matters, set);
  const answered = kind === 'proposal' && set === 'tt01-2024' ? [] : [replies(wanted, (petition) => petition.kind === kind)];
  return columns(1, [all.length, ...origin, ...processed, eligible.length, matters.length, ...rest, ...answered]);
}

function complaintMatters(matters: readonly Standing[], set: Olden): number[] {
  const resolved = matters.filter(isResolved);
  const own = matters.filter((matter) => matter.within);
  const [policy = 0, land = 0, administrative = 0, ...others] = fields(matters, set, ['policy', 'land', 'administrative', 'judicial', 'party', 'other']);
  const running = many(matters, isRunning);
  const { guided, forwarded, urged } = ways(matters);
  const judged = 0;
  return [
    policy + land + administrative, policy, land, administrative, ...others, many(resolved, isFirst), many(resolved, isAgain), judged,
    ...(set === 'tt02-2021' ? [running, matters.length - resolved.length - running] : [matters.length - resolved.length]), own.length, many(own, isFirst), many(own, isAgain),
    guided + forwarded + urged, ...(set === 'tt02-2021' ? [guided, forwarded, urged] : [guided + forwarded, urged]),
  ]; // prettier-ignore
}

function denunciationMatters(matters: readonly Standing[], set: Olden): number[] {
  const own = matters.filter((matter) => matter.within);
  const [policy = 0, land = 0, service = 0, administrative = 0, ...others] = fields(matters, set, [
    'policy', 'land', 'civil-service', 'administrative', 'corruption', 'judicial', 'party', 'other',
  ]); // prettier-ignore
  const concluded = many(matters, isResolved);
  const overdue = many(matters, (matter) => isAgain(matter) && !isResolved(matter));
  const running = many(matters, (matter) => isFirst(matter) && isRunning(matter));
  const { guided, forwarded, urged } = ways(matters);
  const states = set === 'tt02-2021' ? [matters.length - concluded - overdue - running, running, overdue, concluded] : [overdue, concluded, matters.length - concluded - overdue];
  return [
    policy + land + service + administrative, policy, land, service, administrative, ...others, ...states, own.length, many(own, isFirst), many(own, isAgain), guided + forwarded + urged,
    ...(set === 'tt02-2021' ? [guided, forwarded, urged] : [guided + forwarded, urged]),
  ]; // prettier-ignore
}

function proposalMatters(matters: readonly Standing[], set: Olden): number[] {
  const own = matters.filter((matter) => matter.within);
  const resolved = many(matters, isResolved);
  const running = many(matters, isRunning);
  const { guided, forwarded, urged } = ways(matters);
  return [
    ...fields(matters, set, ['policy', 'land', 'judicial', 'other']), resolved,
    ...(set === 'tt02-2021' ? [running, matters.length - resolved - running] : [matters.length - resolved]), own.length, guided + forwarded + urged, guided + forwarded, urged,
    ...(set === 'tt02-2021' ? [] : [many(own, isResolved), own.length - many(own, isResolved)]),
  ]; // prettier-ignore
}

/** 02/TCD of 2021: petitions handed in at receptions. */
export function handedIn(wanted: Wanted): Cells {
  const all = inForce(wanted.history.petitions)
    .filter(({ source, receivedOn }) => source === 'reception' && within(receivedOn, wanted))
    .map((petition) => standingOn(petition, wanted));
  const matters = latest(all);
  const isWithin = (petition: Standing): boolean => petition.within;
  const elsewhere = matters.filter((matter) => !matter.within);
  return columns(1, [
    all.length,
    matters.length,
    ...KINDS.flatMap((kind) => [many(all, (petition) => petition.kind === kind), many(matters, (petition) => petition.kind === kind)]),
    many(all, isWithin),
    many(matters, isWithin),
    all.length - many(all, isWithin),
    elsewhere.length,
    many(elsewhere, isGuided),
    many(elsewhere, isForwarded),
    many(elsewhere, isUrged),
    replies(wanted, ({ source }) => source === 'reception'),
  ]);
}
