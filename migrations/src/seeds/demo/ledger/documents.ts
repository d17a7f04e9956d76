import type { DocumentKind as AnyKind } from '@tiepdan/document/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { addDays } from '@tiepdan/platform/contract';
import { workingDayFrom, workingDayUntil, workingDays } from '../world/days.js';
import type { DocumentDraft, MatterDraft, PetitionDraft } from './drafts.js';
import type { Ledger } from './ledger.js';
import { itemAt } from '../must.js';
import { HEAD_NAME, LEADERS } from '../office.js';
import type { LedgerPlan, QuarterPlan } from '../plans/plan.js';
import { lowerFirst } from './receptions.js';

/** The kinds of papers that the demo ledger has issued. */
type DocumentKind = Extract<AnyKind, 'forwarding' | 'guidance' | 'urging' | 'notice' | 'directive'>;

/** What a paper answers to: a petition, or a matter that was brought at a reception; from `since` on it can be written. */
interface Subject {
  readonly matter: MatterDraft;
  readonly petition: PetitionDraft | null;
  readonly since: PlainDate;
}

/** How long after its subject a paper of the kind goes out, in days. */
const DELAY: Readonly<Record<DocumentKind, readonly [number, number]>> = {
  forwarding: [1, 9],
  guidance: [1, 8],
  directive: [3, 14],
  notice: [4, 12],
  urging: [46, 75],
};

const KINDS: readonly DocumentKind[] = ['forwarding', 'guidance', 'directive', 'notice', 'urging'];

/** Writes the papers of each quarter, exactly as many of each kind as planned, each after the record that calls for it. */
export function writeDocuments(ledger: Ledger, plan: LedgerPlan, today: PlainDate): void {
  for (const quarter of plan.quarters) {
    for (const kind of KINDS) {
      const subjects = subjectsFor(ledger, kind, quarter);
      const wanted = quarter.documents[kind];
      if (plan.exactDocuments && subjects.length < wanted)
        throw new Error(`${plan.name}: ${wanted} papers (${kind}) from ${quarter.from}, only ${subjects.length} subjects`);
      for (const subject of subjects.slice(0, wanted)) ledger.documents.push(writeDocument(ledger, kind, subject, quarter));
    }
    writeCancelled(ledger, quarter);
  }
  answerTheRest(ledger, plan, today);
}

/** How long the newest eligible petitions may still wait for their paper. */
const UNANSWERED_DAYS = 30;

/**
 * No eligible petition stays without an answer for ever: what has no paper yet gets a notice. A notice that no longer fits
 * into the book goes out after the annual reports (from 15 December).
 */
function answerTheRest(ledger: Ledger, plan: LedgerPlan, today: PlainDate): void {
  const from = itemAt(plan.quarters, 0).from;
  const to = itemAt(plan.quarters, -1).to;
  const answered = new Set(ledger.documents.map((each) => each.petition));
  for (const petition of ledger.petitions) {
    const open = petition.status === 'active' && petition.eligibility === 'eligible' && !answered.has(petition);
    if (!open || petition.on < from || petition.on > addDays(today, -UNANSWERED_DAYS)) continue;
    const fits = workingDayFrom(addDays(petition.on, DELAY.notice[0])) <= to;
    const quarter = fits ? { from, to } : { from: `${to.slice(0, 4)}-12-15`, to: `${to.slice(0, 4)}-12-22` };
    ledger.documents.push(writeDocument(ledger, 'notice', { matter: petition.matter, petition, since: petition.on }, quarter));
  }
}

/** Whether a paper of this kind can answer to the petition at all. */
function calls(kind: DocumentKind, petition: PetitionDraft): boolean {
  const outside = petition.competence === 'outside';
  switch (kind) {
    // A complaint outside competence is guided; denunciations and proposals are forwarded (TT 05/2021/TT-TTCP).
    case 'forwarding':
      return outside && petition.matter.kind !== 'complaint';
    case 'guidance':
      return (
        !petition.anonymous &&
        ((outside && petition.matter.kind === 'complaint') ||
          petition.ineligibleReason === 'form-incomplete' ||
          petition.ineligibleReason === 'many-addressees')
      );
    case 'directive':
    case 'notice':
      return petition.competence === 'within';
    case 'urging':
      return outside;
  }
}

/** What calls for a paper of this kind in the quarter and has none yet: petitions first, then what was brought at receptions. */
function subjectsFor(ledger: Ledger, kind: DocumentKind, quarter: QuarterPlan): Subject[] {
  const [least] = DELAY[kind];
  const reach = kind === 'urging' ? 120 : 40;
  const has = new Set(ledger.documents.filter((each) => each.kind === kind && each.petition).map((each) => each.petition));
  const forwarded = new Map(ledger.documents.filter((each) => each.kind === 'forwarding').map((each) => [each.petition, each.on]));
  const earliest = addDays(quarter.from, -reach);
  const latest = addDays(workingDayUntil(quarter.to), -least);
  const due = (since: PlainDate): boolean => earliest <= since && since <= latest;
  const petitions = ledger.petitions.flatMap((petition): Subject[] => {
    const since = kind === 'urging' ? forwarded.get(petition) : petition.on;
    return petition.status === 'active' && since && !has.has(petition) && calls(kind, petition) && due(since)
      ? [{ matter: petition.matter, petition, since }]
      : [];
  });
  return [
    ...ledger.dice.shuffle(petitions),
    ...ledger.dice.shuffle(kind === 'forwarding' || kind === 'urging' ? [] : broughtAtReceptions(ledger, kind, due)),
  ];
}

function broughtAtReceptions(ledger: Ledger, kind: DocumentKind, due: (since: PlainDate) => boolean): Subject[] {
  const fitting = kind === 'guidance' ? ['guided'] : ['noted', 'forwarded', 'appointment'];
  const has = new Set(
    ledger.documents.filter((each) => each.kind === kind && !each.petition).map((each) => `${each.matter.summary} ${each.on.slice(0, 7)}`),
  );
  return ledger.receptions.flatMap((reception): Subject[] => {
    const { matter } = reception;
    const open =
      matter &&
      reception.status === 'active' &&
      reception.attendance === 'received' &&
      !reception.petition &&
      fitting.includes(reception.result ?? '');
    return open && due(reception.on) && !has.has(`${matter.summary} ${reception.on.slice(0, 7)}`)
      ? [{ matter, petition: null, since: reception.on }]
      : [];
  });
}

function writeDocument(
  ledger: Ledger,
  kind: DocumentKind,
  { matter, petition, since }: Subject,
  quarter: Pick<QuarterPlan, 'from' | 'to'>,
): DocumentDraft {
  const { dice } = ledger;
  const [least, most] = DELAY[kind];
  const earliest = later(addDays(since, least), quarter.from);
  const days = workingDays(earliest, earlier(addDays(earliest, most), quarter.to));
  return {
    kind,
    on: days.length > 0 ? dice.pick(days) : workingDayFrom(earliest),
    minute: dice.int(840, 990),
    summary: summaryOf(kind, matter, petition),
    matter,
    petition,
    recipients: recipientsOf(ledger, kind, matter),
    signer: kind === 'directive' ? dice.pick(LEADERS).fullName : HEAD_NAME,
    events: [],
    status: 'active',
  };
}

const OPENINGS: Readonly<Record<DocumentKind, string>> = {
  forwarding: 'Chuyển đơn',
  guidance: 'Hướng dẫn công dân về việc',
  urging: 'Đôn đốc giải quyết đơn',
  notice: 'Thông báo kết quả xử lý vụ việc',
  directive: 'Chỉ đạo xem xét, giải quyết vụ việc',
};

function summaryOf(kind: DocumentKind, matter: MatterDraft, petition: PetitionDraft | null): string {
  const about = lowerFirst(matter.summary);
  if (kind === 'urging' && !petition) return `Đôn đốc giải quyết vụ việc: ${about}`;
  return kind === 'forwarding' || kind === 'urging' ? `${OPENINGS[kind]} ${about}` : `${OPENINGS[kind]}: ${about}`;
}

/** Where the paper goes: guidance and notices to the citizen (and a notice also to the body concerned); the rest to the bodies in charge. */
function recipientsOf(ledger: Ledger, kind: DocumentKind, matter: MatterDraft): string[] {
  if (kind === 'guidance') return [];
  if (kind === 'notice') return ledger.dice.chance(0.4) ? [matter.body] : [];
  const commune = matter.place.name;
  const also = kind === 'directive' && commune !== matter.body && ledger.dice.chance(0.55) ? [commune] : [];
  return [matter.body, ...also];
}

/** A paper that went into the book twice: its number stays, it counts nowhere. */
function writeCancelled(ledger: Ledger, quarter: QuarterPlan): void {
  const written = ledger.documents.filter(
    (each) => each.status === 'active' && each.kind === 'forwarding' && each.on >= quarter.from && each.on <= quarter.to,
  );
  for (let i = 0; i < quarter.uncounted.cancelledDocuments; i++)
    ledger.documents.push({
      ...ledger.dice.pick(written),
      minute: 1000,
      events: [{ type: 'cancelled', after: 0, reason: 'Ghi trùng số văn bản đã phát hành' }],
      status: 'cancelled',
    });
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}
