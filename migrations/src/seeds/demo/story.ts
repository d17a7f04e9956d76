import { type PlainDate, addDays } from '@tiepdan/platform/contract';
import { workingDayFrom, workingDayUntil } from './world/days.js';
import type { CitizenDraft, MatterDraft, ReceptionDraft } from './ledger/drafts.js';
import type { Ledger } from './ledger/ledger.js';
import { itemAt, must } from './must.js';
import { HEAD_NAME } from './office.js';
import { PLACES, PROVINCE } from './world/places.js';
import { peopleFor, writeReception } from './ledger/receptions.js';
import { classifiedLater, takePetition, writePetition } from './ledger/petitions.js';

/** What the browser stories look for by name. */
export const DEMO_STORY = {
  returningCitizen: { fullName: 'Nguyễn Văn Bình', birthYear: 1964, paperNumber: '000064000001', phone: '0900000164' },
  returningMatter: 'Kiến nghị bồi thường bổ sung cây cà phê trên thửa 112, tờ bản đồ 24, xã Đắk Nhar khi làm đường vành đai phía đông',
} as const;

/** A citizen who comes back: two receptions and a forwarded petition about one matter of land compensation. */
export function writeReturningCitizen(ledger: Ledger, today: PlainDate): void {
  const place = must(
    PLACES.find(({ name }) => name === 'xã Đắk Nhar'),
    'xã Đắk Nhar',
  );
  const citizen: CitizenDraft = {
    ...DEMO_STORY.returningCitizen,
    sex: 'male',
    paperKind: 'citizen-id',
    noPaperReason: null,
    address: `Thôn 3, ${place.name}, ${PROVINCE}`,
  };
  const matter: MatterDraft = {
    kind: 'proposal',
    fieldCode: 'land-compensation',
    summary: DEMO_STORY.returningMatter,
    request: 'kiểm đếm lại số cây cà phê và bồi thường phần còn thiếu',
    place,
    body: place.name,
    respondent: null,
    people: [citizen],
    heardByLeader: false,
    planned: true,
  };
  ledger.matters.push(matter);
  const first = alone(ledger, matter, workingDayUntil(addDays(today, -64)));
  const petition = takePetition(ledger, first, matter, today);
  const examined = { eligibility: 'eligible', competence: 'outside', ineligibleReason: null } as const;
  const settled = { ...petition, ...examined, events: classifiedLater(examined) };
  ledger.petitions[ledger.petitions.indexOf(petition)] = settled;
  first.petition = settled;
  ledger.documents.push({
    kind: 'forwarding',
    on: workingDayFrom(addDays(first.on, 4)),
    minute: 900,
    summary: 'Chuyển đơn kiến nghị của công dân Nguyễn Văn Bình về bồi thường cây cà phê khi làm đường vành đai phía đông',
    matter,
    petition: settled,
    recipients: [place.name],
    signer: HEAD_NAME,
    events: [],
    status: 'active',
  });
  const second = alone(ledger, matter, workingDayUntil(addDays(today, -23)));
  second.result = 'appointment';
  second.resultNote = 'Hẹn trả lời sau khi UBND xã báo cáo kết quả kiểm đếm lại.';
}

function alone(ledger: Ledger, matter: MatterDraft, on: PlainDate): ReceptionDraft {
  matter.people.splice(1);
  return writeReception(ledger, matter, on, 1);
}

/** Today's book: four sittings early in the morning, and petitions that came by post and wait to be examined. */
export function writeToday(ledger: Ledger, today: PlainDate): void {
  const { dice } = ledger;
  const recent = ledger.receptions.filter(
    (each) => each.on >= addDays(today, -120) && each.on < addDays(today, -20) && each.matter && !each.matter.planned,
  );
  const returning = dice.shuffle([...new Set(recent.flatMap((each) => each.matter ?? []))]).slice(0, 2);
  const visits: readonly [MatterDraft, number][] = [
    [itemAt(returning, 0), 1],
    [ledger.newMatter('proposal'), 2],
    [itemAt(returning, 1), 1],
    [ledger.namedMatter('market-fire', 'proposal'), 6],
  ];
  visits.forEach(([matter, heads], i) => {
    const reception = writeReception(ledger, matter, today, heads);
    ledger.receptions[ledger.receptions.indexOf(reception)] = {
      ...reception,
      minute: 452 + i * 4,
      people: peopleFor(ledger, matter, heads),
      events: [],
    };
  });
  for (const kind of ['proposal', 'proposal', 'denunciation', 'complaint'] as const) {
    const petition = writePetition(ledger, { matter: ledger.newMatter(kind), on: today, today });
    ledger.petitions.push({ ...petition, minute: 470, eligibility: 'pending', ineligibleReason: null, competence: null, events: [] });
  }
}

/** A leader's day within the next two weeks, announced and waiting. */
export function announceNextDay(ledger: Ledger, today: PlainDate): void {
  let on = workingDayFrom(addDays(today, 5));
  while (ledger.leaderDays.some((day) => day.on === on)) on = workingDayFrom(addDays(on, 1));
  ledger.leaderDays.push({
    on,
    session: 'periodic',
    host: 1,
    byDeputy: true,
    outcome: 'announced',
    note: null,
    events: [],
    status: 'active',
  });
}
