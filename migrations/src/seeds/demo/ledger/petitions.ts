import {
  COMPETENCES,
  type Competence,
  ELIGIBILITIES,
  INELIGIBLE_REASONS,
  type IneligibleReason,
  type PetitionSource,
} from '@tiepdan/petition/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { addDays, formatDay } from '@tiepdan/platform/contract';
import { DELEGATION_FROM } from '@tiepdan/reception/contract';
import { workingDays } from '../world/days.js';
import type { LaterEvent, MatterDraft, PersonDraft, PetitionDraft, ReceptionDraft } from './drafts.js';
import type { Ledger } from './ledger.js';
import { KIND_LIST, type LedgerPlan, type QuarterPlan } from '../plans/plan.js';
import { lowerFirst, noteFor, officeMinute } from './receptions.js';

/** Writes the petitions of each quarter: those handed over at receptions, then the rest, exactly as many of each kind as planned. */
export function writePetitions(ledger: Ledger, plan: LedgerPlan, today: PlainDate): void {
  for (const quarter of plan.quarters) {
    const taken = takeAtReceptions(ledger, quarter, today);
    for (const kind of KIND_LIST) {
      const missing = quarter.petitions[kind] - taken[kind];
      if (missing < 0) throw new Error(`${plan.name}: more ${kind} petitions taken at receptions than planned from ${quarter.from}`);
      const days = workingDays(quarter.from, quarter.to);
      for (let i = 0; i < missing; i++) {
        const on = ledger.dice.pick(days);
        ledger.petitions.push(writePetition(ledger, { matter: matterFor(ledger, kind, on), on, today }));
      }
    }
    writeCancelled(ledger, quarter, today);
  }
}

/** A share of the quarter's receptions ends with a petition taken on the spot; at most half of a kind's petitions come so. */
function takeAtReceptions(ledger: Ledger, quarter: QuarterPlan, today: PlainDate): Record<MatterKind, number> {
  const taken: Record<MatterKind, number> = { complaint: 0, denunciation: 0, proposal: 0 };
  for (const reception of ledger.receptions) {
    const { matter } = reception;
    if (!matter || reception.on < quarter.from || reception.on > quarter.to) continue;
    if (reception.status !== 'active' || reception.attendance !== 'received' || reception.petition) continue;
    const seen = ledger.petitions.some((petition) => petition.matter === matter);
    if (!ledger.dice.chance(seen ? 0.08 : 0.42) || taken[matter.kind] >= quarter.petitions[matter.kind] / 2) continue;
    takePetition(ledger, reception, matter, today);
    taken[matter.kind]++;
  }
  return taken;
}

/** A petition handed over during a sitting: same day, matter and people; it is examined when the day is over. */
export function takePetition(ledger: Ledger, reception: ReceptionDraft, matter: MatterDraft, today: PlainDate): PetitionDraft {
  const group = reception.headCount >= DELEGATION_FROM;
  const examined: Examined =
    reception.on < today ? { eligibility: 'eligible', ineligibleReason: null, competence: competenceFor(ledger, matter) } : UNEXAMINED;
  const petition: PetitionDraft = {
    on: reception.on,
    minute: reception.minute + 15,
    writtenOn: addDays(reception.on, -ledger.dice.int(0, 6)),
    source: 'reception',
    senderBody: null,
    anonymous: false,
    senders: reception.people,
    signatoryCount: Math.max(reception.people.length, group ? reception.headCount : 1),
    matter,
    summary: petitionSummary(matter),
    ...examined,
    events: classifiedLater(examined),
    status: 'active',
  };
  reception.petition = petition;
  reception.result = 'petition-taken';
  reception.resultNote = noteFor('petition-taken', matter);
  ledger.petitions.push(petition);
  return petition;
}

/** How often a petition of the kind is within the Chairman's own competence. */
const SHARE_WITHIN: Readonly<Record<MatterKind, number>> = { complaint: 0.4, denunciation: 0.22, proposal: 0.13 };

const SOURCES = {
  post: 52,
  'in-person': 14,
  agency: 12,
  electronic: 8,
  deputy: 5,
  leader: 4,
  'drop-box': 3,
  press: 2,
  reception: 0,
} as const;

const SENDER_BODIES: Readonly<Partial<Record<PetitionSource, readonly string[]>>> = {
  agency: ['Thanh tra Chính phủ', 'Ban Tiếp công dân Trung ương', 'Ủy ban Kiểm tra Tỉnh ủy', 'Thanh tra tỉnh', 'Công an tỉnh'],
  deputy: ['Đoàn đại biểu Quốc hội tỉnh', 'Thường trực Hội đồng nhân dân tỉnh'],
  leader: ['Văn phòng Tỉnh ủy', 'Văn phòng Chính phủ'],
  press: ['Báo và Phát thanh, Truyền hình tỉnh'],
};

/** The matter of a petition that comes by itself: one already in the books now and then, else a new one. */
function matterFor(ledger: Ledger, kind: MatterKind, on: PlainDate): MatterDraft {
  if (ledger.dice.chance(0.26)) {
    const since = addDays(on, -270);
    const recent = ledger.petitions.filter(
      (each) => each.matter.kind === kind && each.on >= since && each.on < on && each.status === 'active',
    );
    if (recent.length > 0) return ledger.dice.pick(recent).matter;
  }
  return ledger.newMatter(kind);
}

interface PetitionCall {
  readonly matter: MatterDraft;
  readonly on: PlainDate;
  readonly today: PlainDate;
}

export function writePetition(ledger: Ledger, call: PetitionCall): PetitionDraft {
  const { dice } = ledger;
  const { matter, on } = call;
  const source = dice.weighted<PetitionSource>(SOURCES);
  const anonymous = matter.kind === 'denunciation' && dice.chance(0.14);
  const senders: PersonDraft[] = anonymous ? [] : matter.people.slice(0, dice.int(1, 2)).map((citizen) => ({ citizen, capacity: 'self' }));
  const examined = examine(ledger, call, anonymous);
  const writtenOn = dice.chance(0.9) ? addDays(on, -dice.int(1, 24)) : null;
  return {
    on,
    minute: officeMinute(ledger),
    writtenOn,
    source,
    senderBody: SENDER_BODIES[source] ? dice.pick(SENDER_BODIES[source]) : null,
    anonymous,
    senders,
    signatoryCount: anonymous ? 1 : Math.max(senders.length, dice.chance(0.05) ? dice.int(3, 46) : 1),
    matter,
    summary: petitionSummary(matter),
    ...examined,
    events: dice.chance(0.35) ? classifiedLater(examined) : dice.chance(0.06) ? dateAdded(writtenOn) : [],
    status: 'active',
  };
}

type Examined = Pick<PetitionDraft, 'eligibility' | 'ineligibleReason' | 'competence'>;
const UNEXAMINED: Examined = { eligibility: 'pending', ineligibleReason: null, competence: null };

const REASONS = { 'form-incomplete': 34, 'many-addressees': 40, 'guided-before': 14, 'unlawful-content': 5, illegible: 7 } as const;

/** Eligible or not, and whose business it is. The newest ones wait; a few have been waiting for too long. */
function examine(ledger: Ledger, { matter, on, today }: PetitionCall, anonymous: boolean): Examined {
  const { dice } = ledger;
  const waiting = on > addDays(today, -14) ? 0.55 : on > addDays(today, -45) ? 0.05 : 0;
  if (dice.chance(waiting)) return UNEXAMINED;
  if (anonymous) return { eligibility: 'ineligible', ineligibleReason: 'form-incomplete', competence: null };
  if (dice.chance(0.17)) return { eligibility: 'ineligible', ineligibleReason: reasonFor(ledger, matter), competence: null };
  return { eligibility: 'eligible', ineligibleReason: null, competence: competenceFor(ledger, matter) };
}

function reasonFor(ledger: Ledger, matter: MatterDraft): IneligibleReason {
  const reason = ledger.dice.weighted<IneligibleReason>(REASONS);
  const before = ledger.petitions.some((petition) => petition.matter === matter);
  return reason === 'guided-before' && !before ? 'many-addressees' : reason;
}

function competenceFor(ledger: Ledger, matter: MatterDraft): Competence {
  return ledger.dice.chance(SHARE_WITHIN[matter.kind]) ? 'within' : 'outside';
}

/** A petition entered unexamined and examined before the day was over: a correction like any other. */
export function classifiedLater({ eligibility, ineligibleReason, competence }: Examined): LaterEvent[] {
  if (eligibility === 'pending') return [];
  const change = (field: string, label: string, before: string | null, after: string | null) =>
    after === null ? [] : [{ field, label, before, after }];
  const changes = [
    ...change('eligibility', 'Điều kiện xử lý', ELIGIBILITIES.pending, ELIGIBILITIES[eligibility]),
    ...change('ineligibleReason', 'Lý do', null, ineligibleReason && INELIGIBLE_REASONS[ineligibleReason]),
    ...change('competence', 'Thẩm quyền', null, competence && COMPETENCES[competence]),
  ];
  return [{ type: 'corrected', after: 0, reason: 'Phân loại đơn', changes }];
}

function dateAdded(writtenOn: PlainDate | null): LaterEvent[] {
  if (writtenOn === null) return [];
  const changes = [{ field: 'writtenOn', label: 'Ngày viết đơn', before: null, after: formatDay(writtenOn) }];
  return [{ type: 'corrected', after: 0, reason: 'Ghi sót ngày viết đơn', changes }];
}

const WRITTEN_WORDS: Readonly<Record<MatterKind, string>> = {
  complaint: 'Đơn khiếu nại',
  denunciation: 'Đơn tố cáo',
  proposal: 'Đơn kiến nghị, phản ánh',
};

/** `Khiếu nại quyết định …` → `Đơn khiếu nại quyết định …`; a proposal keeps its own verb. */
function petitionSummary(matter: MatterDraft): string {
  const own = /^(Khiếu nại|Tố cáo|Kiến nghị|Phản ánh) /.test(matter.summary);
  return own ? `Đơn ${lowerFirst(matter.summary)}` : `${WRITTEN_WORDS[matter.kind]}: ${matter.summary}`;
}

/** Petitions written into the book by mistake and cancelled: the number stays, the petition counts nowhere. */
function writeCancelled(ledger: Ledger, quarter: QuarterPlan, today: PlainDate): void {
  const days = workingDays(quarter.from, quarter.to);
  for (let i = 0; i < quarter.uncounted.cancelledPetitions; i++) {
    const on = ledger.dice.pick(days);
    const earlier = ledger.petitions.filter((each) => each.on <= on && each.matter.kind === 'proposal' && each.status === 'active');
    const matter = earlier.length > 0 ? ledger.dice.pick(earlier).matter : ledger.newMatter('proposal');
    ledger.petitions.push({
      ...writePetition(ledger, { matter, on, today }),
      events: [{ type: 'cancelled', after: 1, reason: 'Vào sổ trùng với đơn đã nhận qua đường bưu chính' }],
      status: 'cancelled',
    });
  }
}
