import type { MatterKind } from '@tiepdan/matter/contract';
import { type CompetentSystem, type Outcome, type Proposal, type Way, allowedWays } from '@tiepdan/petition/contract';
import { type PlainDate, addDays, addYears } from '@tiepdan/platform/contract';
import { workingDayFrom, workingDayUntil } from '../world/days.js';
import { Dice } from '../dice.js';
import type { DocumentDraft, PetitionDraft } from './drafts.js';
import type { Ledger } from './ledger.js';
import { LifeDraft } from './life-draft.js';
import { AGENCIES } from '../office.js';
import { runResolutions } from './resolutions.js';

/** Ledgers before this many days ago were taken over as they stood, without their steps. */
const STEPS_SINCE = 800;

/** Petitions received in the last so many days are still being decided about. */
const FRESH = 12;

/** The papers that show what was decided about a petition. */
type Papers = ReadonlyMap<PetitionDraft, DocumentDraft>;

/**
 * Gives every petition of the books its life, consistent with its classification and papers. Numbers of the report do not
 * follow from lives: nothing a ledger counts is changed here.
 */
export function writeLives(ledger: Ledger, today: PlainDate): ReadonlyMap<PetitionDraft, LifeDraft> {
  const dice = new Dice(7);
  const papers = papersOf(ledger);
  const lives = new Map<PetitionDraft, LifeDraft>();
  const inOrder = [...ledger.petitions].sort((a, b) => a.on.localeCompare(b.on) || a.minute - b.minute);
  for (const petition of inOrder) {
    const life = new LifeDraft(petition, today);
    lives.set(petition, life);
    if (petition.status === 'cancelled') life.register();
    else if (petition.on < addDays(today, -STEPS_SINCE)) takeOver(life, papers, dice, today);
    else live(life, papers, dice, today);
  }
  runResolutions([...lives.values()].toReversed(), dice, today);
  fillWorkLists([...lives.values()].filter(({ petition }) => petition.status === 'active' && petition.on < today).toReversed());
  return lives;
}

/** The lives of an office that has nobody to decide: everything is as it was registered, or taken over as its papers show. */
export function takenOverLives(ledger: Ledger, today: PlainDate): ReadonlyMap<PetitionDraft, LifeDraft> {
  const [dice, papers] = [new Dice(8), papersOf(ledger)];
  return new Map(
    ledger.petitions.map((petition) => {
      const life = new LifeDraft(petition, today);
      if (petition.status === 'cancelled' || petition.eligibility === 'pending') life.register();
      else takeOver(life, papers, dice, today);
      return [petition, life];
    }),
  );
}

/** The first forwarding or guidance that stands, of each petition. */
function papersOf(ledger: Ledger): Papers {
  const papers = new Map<PetitionDraft, DocumentDraft>();
  const sent = ledger.documents.filter(({ kind, status }) => status === 'active' && (kind === 'forwarding' || kind === 'guidance'));
  for (const paper of [...sent].sort((a, b) => b.on.localeCompare(a.on))) if (paper.petition) papers.set(paper.petition, paper);
  return papers;
}

/** A petition of the old ledgers: as it stood, and, when it was filed, what became of the keeping. */
function takeOver(life: LifeDraft, papers: Papers, dice: Dice, today: PlainDate): void {
  const { petition } = life;
  const paper = papers.get(petition);
  const within = petition.competence === 'within';
  const kind = petition.matter.kind;
  if (petition.eligibility === 'ineligible') {
    life.adopt('filed', petition.on, proposalOf(petition, 'file'));
    endKeeping(life, dice, today);
  } else if (within) {
    const way = kind === 'proposal' ? 'assign' : 'accept';
    life.adopt(way === 'assign' ? 'assigned' : 'accepted', petition.on, proposalOf(petition, way));
    resolve(life, dice.int(24, 70));
  } else if (petition.competence === 'outside') {
    const way = paper?.kind === 'forwarding' || (!paper && kind !== 'complaint') ? 'forward' : 'guide';
    life.adopt(way === 'forward' ? 'forwarded' : 'guided', paper?.on ?? petition.on, proposalOf(petition, way, paper));
  } else life.adopt('registered', petition.on, null);
}

/**
 * What became of a filed petition after its year (TT 05/2021): where somebody's sealed identity is kept, the head kept it on;
 * else the keeping ended some weeks later. Of the last year's nobody has decided yet.
 */
function endKeeping(life: LifeDraft, dice: Dice, today: PlainDate): void {
  const { petition } = life;
  const year = addYears(petition.on, 1);
  const days = dice.int(4, 40);
  if (petition.matter.kind !== 'denunciation' || !petition.senders.length) life.take('expire', 'expired', workingDayFrom(addDays(year, days)), { by: 'head' });
  else if (addDays(year, 40) <= today) life.take('keep-filed', 'filed', workingDayUntil(earlier(addDays(today, -days * 7), year)), { by: 'head' });
}

/** A petition of the ledgers that have steps. */
function live(life: LifeDraft, papers: Papers, dice: Dice, today: PlainDate): void {
  const { petition } = life;
  life.register();
  if (petition.eligibility === 'pending') return;
  const paper = papers.get(petition);
  const way = wayOf(petition, paper, dice);
  const decidedOn = paper?.on ?? workingDayFrom(addDays(petition.on, dice.int(2, 7)));
  const on = paper ? earlier(workingDayUntil(addDays(paper.on, -1)), petition.on) : workingDayFrom(addDays(petition.on, dice.int(1, 3)));
  const proposal = proposalOf(petition, way, paper);
  const allowed = allowedWays({ ...petition, ...proposal, kind: petition.matter.kind }, on).some((rule) => rule.way === way);
  // A paper that today's rules would not have sent stands all the same: it is taken over as it is.
  if (!allowed) {
    life.steps.length = 0;
    life.adopt(way === 'forward' ? 'forwarded' : 'guided', decidedOn, proposal);
    return;
  }
  if (!paper && petition.on > addDays(today, -FRESH) && dice.chance(0.6)) return;
  if (life.decide(proposal, on, decidedOn < on ? on : decidedOn) && way === 'file') endKeeping(life, dice, today);
}

const earlier = (day: PlainDate, notBefore: PlainDate): PlainDate => (day < notBefore ? notBefore : day);

function wayOf(petition: PetitionDraft, paper: DocumentDraft | undefined, dice: Dice): Way {
  const { kind } = petition.matter;
  if (petition.eligibility === 'ineligible') return 'file';
  if (petition.competence === 'within') return kind === 'proposal' || petition.anonymous ? 'assign' : dice.chance(0.12) ? 'decline' : 'accept';
  if (paper) return paper.kind === 'forwarding' ? 'forward' : 'guide';
  return kind === 'complaint' ? 'guide' : 'forward';
}

const SYSTEMS: Readonly<Record<string, CompetentSystem>> = {
  department: 'administrative',
  commune: 'administrative',
  judicial: 'judicial',
  party: 'party',
  participating: 'party',
  elected: 'elected',
};

/** The proposal that the petition's classification amounts to; agencies by their keys. */
export function proposalOf(petition: PetitionDraft, way: Way, paper?: DocumentDraft): Proposal {
  const key = paper?.recipients[0] ?? petition.matter.body;
  const agency = AGENCIES.find((candidate) => candidate.key === key);
  const outside = petition.competence === 'outside';
  return {
    kind: petition.matter.kind,
    eligibility: petition.eligibility === 'ineligible' ? 'ineligible' : 'eligible',
    ineligibleReason: petition.ineligibleReason,
    competence: petition.eligibility === 'pending' ? 'within' : petition.competence,
    competentSystem: outside ? (SYSTEMS[agency?.kind ?? ''] ?? 'other') : null,
    mixed: false,
    verifiable: petition.anonymous || null,
    severalPlaces: null,
    way,
    recipientId: ['guide', 'forward', 'assign', 'urge'].includes(way) && agency ? key : null,
    ground: way === 'decline' ? (petition.matter.kind === 'complaint' ? 'out-of-time' : 'identifiable') : null,
    note: null,
  };
}

/** What a kind of case came to, in words of the forms. */
const OUTCOME: Readonly<Record<MatterKind, Outcome>> = { complaint: 'partly-right', denunciation: 'wrong', proposal: 'answered' };

function resolve(life: LifeDraft, days: number): void {
  const { kind } = life.petition.matter;
  life.take('resolve', 'resolved', life.after(days), { data: { outcome: OUTCOME[kind], paper: `${10 + (days % 80)}/QĐ-UBND` } });
}

/** Makes sure that every role finds something to do, whatever day the demo is loaded: the newest petitions that wait, newest first. */
function fillWorkLists(newestFirst: readonly LifeDraft[]): void {
  const waiting = newestFirst.filter(({ stage, petition }) => stage === 'registered' && petition.status === 'active');
  const disputed = waiting.filter(({ petition }) => petition.matter.kind !== 'proposal' && !petition.anonymous && petition.competence !== 'outside' && petition.eligibility !== 'ineligible');
  const others = waiting.filter((life) => !disputed.slice(0, 1).includes(life));
  for (const life of disputed.slice(0, 1)) propose(life, 'accept', true);
  others.forEach((life, i) => {
    if (i % 4 === 1) propose(life, null, false);
    if (i % 4 === 2 && propose(life, null, false)) life.take('return', 'returned', life.after(0), { by: 'head', reason: 'Chưa nêu rõ căn cứ thẩm quyền, đề nghị xem lại.' });
  });
}

/** Proposes what the classification says, or accepting what nobody has classified yet; approved as far as the signature when `approve`. */
function propose(life: LifeDraft, asked: Way | null, approve: boolean): boolean {
  const { petition } = life;
  const { kind } = petition.matter;
  const anonymous = petition.anonymous && petition.eligibility === 'pending';
  const judged: PetitionDraft = anonymous
    ? { ...petition, eligibility: 'ineligible', ineligibleReason: 'form-incomplete' }
    : petition.eligibility === 'pending'
      ? { ...petition, competence: 'within' }
      : petition;
  const usual: Way = judged.eligibility === 'ineligible' ? 'file' : judged.competence === 'within' ? (kind === 'proposal' ? 'assign' : 'accept') : kind === 'complaint' ? 'guide' : 'forward';
  const proposal = proposalOf(judged, asked ?? usual);
  if (!life.propose(proposal, life.after(1))) return false;
  if (approve) life.take('approve', 'awaiting-signature', life.after(0), { by: 'head', data: { way: proposal.way } });
  return true;
}
