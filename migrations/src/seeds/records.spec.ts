import { describe, expect, it } from '@jest/globals';
import { addDays } from '@tiepdan/platform/contract';
import { representativesAllowed } from '@tiepdan/citizen/contract';
import { buildDemo } from './demo/build.js';
import { isWeekend, isWorkingDay } from './demo/world/days.js';
import { DEMO_STORY } from './demo/story.js';
import { fieldRows } from './reference/fields.js';

const TODAY = '2026-11-20';
const rows = buildDemo(TODAY);
const dated = [
  ...rows.receptions.map((row) => ({ ...row, on: row.received_on, what: 'reception' })),
  ...rows.petitions.map((row) => ({ ...row, on: row.received_on, what: 'petition' })),
  ...rows.documents.map((row) => ({ ...row, on: row.issued_on, what: 'document' })),
  ...rows.leaderDays.map((row) => ({ ...row, on: row.held_on, what: 'leader-day' })),
  ...rows.matters.map((row) => ({ ...row, on: row.opened_on, what: 'matter' })),
];

describe('days', () => {
  it('leaves 1–14 December of 2021, 2022 and 2023 empty, as the printed report did', () => {
    expect(dated.filter(({ on }) => /^202[123]-12-(0\d|1[0-4])$/.test(on))).toEqual([]);
  });

  it('receives, announces and writes on working days only', () => {
    expect(dated.filter(({ on }) => !isWorkingDay(on))).toEqual([]);
  });

  it('makes one exception: the load day itself, so that the first screen is never empty', () => {
    const sunday = buildDemo('2026-11-22');
    const offDays = sunday.receptions.filter(({ received_on }) => isWeekend(received_on));
    expect([...new Set(offDays.map(({ received_on }) => received_on))]).toEqual(['2026-11-22']);
    expect(offDays.length).toBe(4);
  });

  it('writes nothing in the future but leader days, announced and farther away planned', () => {
    expect(dated.filter(({ on, what }) => on > TODAY && what !== 'leader-day')).toEqual([]);
    const ahead = rows.leaderDays.filter(({ held_on }) => held_on > TODAY);
    expect(ahead.every(({ outcome, held_on }) => outcome === (held_on > addDays(TODAY, 45) ? 'planned' : 'announced'))).toBe(true);
    expect(ahead.some(({ outcome }) => outcome === 'planned')).toBe(true);
    expect(ahead.some(({ held_on }) => held_on <= addDays(TODAY, 14))).toBe(true);
    expect(rows.leaderDays.filter(({ held_on, outcome }) => held_on < TODAY && outcome === 'announced')).toEqual([]);
  });

  it('registers each record on its own day and changes it only later', () => {
    const early = dated.filter(({ on, created_at, what }) => what !== 'leader-day' && created_at.slice(0, 10) !== on);
    expect(early).toEqual([]);
    expect(dated.filter(({ created_at, updated_at }) => updated_at < created_at)).toEqual([]);
  });

  it('gives the Chairman a day in every month of 2023, as the law asks', () => {
    const chair = rows.leaders.find((leader) => leader.chair)!.id;
    const months = rows.leaderDays
      .filter((day) => day.host_id === chair && day.held_on.startsWith('2023'))
      .map((day) => day.held_on.slice(0, 7));
    for (let month = 1; month <= 11; month++) expect(months).toContain(`2023-${String(month).padStart(2, '0')}`);
  });
});

describe('what the schema asks', () => {
  const matters = new Map(rows.matters.map((row) => [row.id, row]));
  const petitions = new Map(rows.petitions.map((row) => [row.id, row]));
  const days = new Map(rows.leaderDays.map((row) => [row.id, row]));

  it('gives a petition the kind of its matter, dates in order, and reasons where they are due', () => {
    const named = new Set(rows.senders.map(({ record_id }) => record_id));
    const wrong = rows.petitions.filter(
      (petition) =>
        petition.kind !== matters.get(petition.matter_id)?.kind ||
        (petition.written_on ?? petition.received_on) > petition.received_on ||
        (petition.eligibility === 'ineligible') !== (petition.ineligible_reason !== null) ||
        (petition.eligibility === 'eligible') !== (petition.competence !== null) ||
        petition.anonymous === named.has(petition.id),
    );
    expect(wrong).toEqual([]);
  });

  it('dates documents after their petitions and keeps them with the petition’s matter', () => {
    const wrong = rows.documents.filter((document) => {
      const petition = document.petition_id ? petitions.get(document.petition_id) : undefined;
      return (
        petition &&
        (document.issued_on <= petition.received_on || document.matter_id !== petition.matter_id || petition.status !== 'active')
      );
    });
    expect(wrong).toEqual([]);
    expect(rows.documents.filter(({ petition_id }) => petition_id).length).toBeGreaterThan(2000);
  });

  it('names a recipient on every paper that must have one', () => {
    const addressed = new Set(rows.recipients.map((row) => row.document_id));
    expect(rows.documents.filter(({ kind, id }) => ['forwarding', 'urging', 'directive'].includes(kind) && !addressed.has(id))).toEqual([]);
  });

  it('hangs leaders’ receptions on their day, and takes petitions on the spot from the same matter and day', () => {
    for (const reception of rows.receptions) {
      const day = reception.leader_day_id && days.get(reception.leader_day_id);
      expect(reception.mode === 'regular').toBe(!day);
      if (day) expect([day.held_on, day.session, day.outcome]).toEqual([reception.received_on, reception.mode, 'held']);
      expect(reception.result === 'petition-taken').toBe(reception.petition_id !== null);
      const petition = reception.petition_id && petitions.get(reception.petition_id);
      if (petition)
        expect([petition.matter_id, petition.received_on, petition.source]).toEqual([
          reception.matter_id,
          reception.received_on,
          'reception',
        ]);
    }
    expect(rows.petitions.filter(({ source }) => source === 'reception').length).toBe(
      rows.receptions.filter(({ petition_id }) => petition_id).length,
    );
  });

  it('names at least one person at each reception, never more than came, for a group its representatives', () => {
    const named = new Map<string, number>();
    for (const { record_id } of rows.people) named.set(record_id, (named.get(record_id) ?? 0) + 1);
    for (const { id, head_count } of rows.receptions) {
      const { least, most } = representativesAllowed(head_count);
      expect(named.get(id)).toBeGreaterThanOrEqual(least);
      expect(named.get(id)).toBeLessThanOrEqual(most);
    }
  });

  it('sorts matters by fields of the taxonomy', () => {
    const known = new Set(fieldRows().map(({ code }) => code));
    expect(rows.matters.filter(({ field_code }) => !known.has(field_code))).toEqual([]);
  });

  it('numbers every book without a gap in the order of days', () => {
    const books = [
      ...rows.receptions.map((row) => ({
        book: `${row.office_id} reception ${row.book_year}`,
        number: row.book_number,
        on: row.received_on,
      })),
      ...rows.petitions.map((row) => ({
        book: `${row.office_id} petition ${row.book_year}`,
        number: row.book_number,
        on: row.received_on,
      })),
      ...rows.matters.map((row) => ({ book: `${row.office_id} matter ${row.year}`, number: row.number, on: row.opened_on })),
      ...rows.documents.map((row) => ({
        book: `${row.office_id} document:${row.symbol} ${row.year}`,
        number: row.number,
        on: row.issued_on,
      })),
    ];
    const last = new Map<string, { number: number; on: string }>();
    const gaps = books.filter(({ book, number, on }) => {
      const before = last.get(book) ?? { number: 0, on: '' };
      last.set(book, { number, on });
      return number !== before.number + 1 || on < before.on;
    });
    expect(gaps).toEqual([]);
    expect(rows.counters.map(({ office_id, book, year, last_number }) => [`${office_id} ${book} ${year}`, last_number]).sort()).toEqual(
      [...last].map(([book, { number }]) => [book, number]).sort(),
    );
  });

  it('tells the whole history: one registration, and one event for each further version', () => {
    const events = new Map<string, string[]>();
    for (const { subject_id, type } of rows.history) events.set(subject_id, [...(events.get(subject_id) ?? []), type]);
    const wrong = [...dated, ...rows.citizens].filter((row) => {
      const told = events.get(row.id) ?? [];
      return (
        told[0] !== 'registered' ||
        told.length !== row.version ||
        ('status' in row && (row.status === 'cancelled') !== told.includes('cancelled'))
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('invented people', () => {
  it('have papers and telephones that cannot be anyone’s', () => {
    const possible = rows.citizens.filter(
      ({ paper_number, phone }) =>
        !/^(000\d{9}|X00\d{5})$/.test(paper_number ?? '000000000000') || !/^\+84900000\d{3}$/.test(phone ?? '+84900000000'),
    );
    expect(possible).toEqual([]);
    const numbers = rows.citizens.flatMap(({ office_id, paper_number }) => (paper_number ? [office_id + paper_number] : []));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('write in NFC', () => {
    const text = JSON.stringify(rows);
    expect(text === text.normalize('NFC')).toBe(true);
    expect(text).not.toMatch(/\{\w+\}|undefined/);
  });
});

describe('what the stories rely on', () => {
  it('has one returning citizen with two receptions and a forwarded petition about one matter', () => {
    const citizens = rows.citizens.filter(({ full_name }) => full_name === DEMO_STORY.returningCitizen.fullName);
    expect(citizens.map(({ birth_year }) => birth_year)).toEqual([1964]);
    const receptions = rows.receptions.filter(({ id }) =>
      rows.people.some((person) => person.record_id === id && person.citizen_id === citizens[0]!.id),
    );
    expect(receptions.map(({ attendance, status }) => `${attendance} ${status}`)).toEqual(['received active', 'received active']);
    expect(new Set(receptions.map(({ matter_id }) => matter_id)).size).toBe(1);
    const petition = rows.petitions.find(({ id }) => id === receptions[0]!.petition_id)!;
    expect(petition.field_code).toBe('land-compensation');
    expect(rows.documents.filter(({ petition_id }) => petition_id === petition.id).map(({ kind }) => kind)).toEqual(['forwarding']);
  });

  it('has a first screen with something on it', () => {
    const today = rows.receptions.filter(({ received_on, office_id }) => received_on === TODAY && office_id === rows.offices[0]!.id);
    expect(today.length).toBeGreaterThanOrEqual(3);
    const answered = new Set(rows.documents.map(({ petition_id }) => petition_id));
    const unsent = rows.petitions.filter(
      ({ id, status, eligibility }) => status === 'active' && eligibility === 'eligible' && !answered.has(id),
    );
    expect(unsent.length).toBeGreaterThan(3);
    expect(unsent.length).toBeLessThan(60);
    for (const attendance of ['no-show', 'refused'])
      expect(rows.receptions.some((row) => row.attendance === attendance && row.received_on > '2026')).toBe(true);
  });
});

describe('the same day', () => {
  it('gives the same records', () => {
    expect(JSON.stringify(buildDemo(TODAY))).toBe(JSON.stringify(rows));
  });

  it('and another day the same history of 2021–2023', () => {
    const past = (demo: typeof rows): string => JSON.stringify(demo.receptions.filter(({ received_on }) => received_on < '2024'));
    expect(past(buildDemo('2027-06-05'))).toBe(past(rows));
  });

  it('can be any day', () => {
    for (let day = '2026-03-01'; day < '2027-03-01'; day = addDays(day, 119))
      expect(buildDemo(day).receptions.length).toBe(rows.receptions.length);
    expect(() => buildDemo('2024-01-01')).toThrow(RangeError);
  });
});
