import { storedPhone } from '@tiepdan/citizen/contract';
import { USUAL_SYMBOLS } from '@tiepdan/document/contract';
import type { SubjectKind } from '@tiepdan/audit/contract';
import { type PlainDate, addDays, yearOf } from '@tiepdan/platform/contract';
import { type Staff, type StepEvent, lifeColumns, stepEvents, stepRows } from './bind-life.js';
import { announcedOn, changeRows, leaderDayColumns } from './bind-leader-day.js';
import type { Binding } from './binding.js';
import { instantOf } from '../world/days.js';
import type { CitizenDraft, LaterEvent, LeaderDayDraft, MatterDraft, PersonDraft, PetitionDraft } from '../ledger/drafts.js';
import type { Ledger } from '../ledger/ledger.js';
import type { LifeDraft } from '../ledger/life-draft.js';
import { must } from '../must.js';
import type { HistoryRow, PersonRow } from './rows.js';

/** Who keeps which book, and so is named as the author. */
const PETITION_AUTHOR = 'xulydon';
const RECEPTION_AUTHOR = 'tiepdan';
const [HEAD, LEADER] = ['truongban', 'lanhdao'];

interface Dated {
  readonly on: PlainDate;
  readonly minute: number;
}

/** A record that names a matter and people. */
interface Use extends Dated {
  readonly matter: MatterDraft | null;
  readonly people: readonly PersonDraft[];
  readonly author: string;
}

const inOrder = (a: Dated, b: Dated): number => a.on.localeCompare(b.on) || a.minute - b.minute;

/** Turns the drafts of one office into rows: ids, gapless numbers in order of days, stamps, history. */
export class LedgerBinder {
  private readonly citizenIds = new Map<CitizenDraft, string>();
  private readonly matterIds = new Map<MatterDraft, string>();
  private readonly petitionIds = new Map<PetitionDraft, string>();
  private readonly dayIds = new Map<LeaderDayDraft, string>();
  private readonly happened: Omit<HistoryRow, 'id' | 'request_id'>[] = [];

  constructor(
    private readonly binding: Binding,
    private readonly ledger: Ledger,
    private readonly lives: ReadonlyMap<PetitionDraft, LifeDraft>,
    private readonly authors: { readonly reception: string; readonly petition: string; readonly head?: string; readonly leader?: string } = {
      reception: RECEPTION_AUTHOR,
      petition: PETITION_AUTHOR,
      head: HEAD,
      leader: LEADER,
    },
  ) {}

  bind(): void {
    this.bindMattersAndCitizens();
    this.bindLeaderDays();
    this.bindPetitions();
    this.bindReceptions();
    this.bindDocuments();
    this.bindHistory();
    this.binding.close();
  }

  /** A matter is opened, and a person first written down, with the first record that names them. */
  private bindMattersAndCitizens(): void {
    const uses: Use[] = [
      ...this.ledger.receptions.map(({ on, minute, matter, people, officer }) => ({ on, minute, matter, people, author: officer })),
      ...this.ledger.petitions.map(({ on, minute, matter, senders }) => ({
        on,
        minute,
        matter,
        people: senders,
        author: this.authors.petition,
      })),
    ];
    for (const use of uses.sort(inOrder)) {
      for (const { citizen } of use.people) if (!this.citizenIds.has(citizen)) this.bindCitizen(citizen, use);
      if (use.matter && !this.matterIds.has(use.matter)) this.bindMatter(use.matter, use);
    }
  }

  private bindCitizen(citizen: CitizenDraft, use: Use): void {
    const id = this.binding.idOf('citizen', this.citizenIds.size + 1);
    this.citizenIds.set(citizen, id);
    this.binding.rows.citizens.push({
      ...this.stamp(id, 'citizen', use.author, instantOf(use.on, use.minute), []),
      full_name: citizen.fullName,
      birth_year: citizen.birthYear,
      sex: citizen.sex,
      paper_kind: citizen.paperKind,
      paper_number: citizen.paperNumber,
      no_paper_reason: citizen.noPaperReason,
      phone: citizen.phone && storedPhone(citizen.phone),
      address: citizen.address,
    });
  }

  private bindMatter(matter: MatterDraft, use: Use): void {
    const id = this.binding.idOf('matter', this.matterIds.size + 1);
    this.matterIds.set(matter, id);
    const year = yearOf(use.on);
    this.binding.rows.matters.push({
      ...this.stamp(id, 'matter', use.author, instantOf(use.on, use.minute), []),
      status: 'active',
      year,
      number: this.binding.nextNumber('matter', year),
      kind: matter.kind,
      sealed: matter.kind === 'denunciation',
      field_code: matter.fieldCode,
      summary: matter.summary,
      opened_on: use.on,
    });
  }

  private bindLeaderDays(): void {
    const days = [...this.ledger.leaderDays].sort((a, b) => a.on.localeCompare(b.on) || a.host - b.host);
    days.forEach((day, i) => {
      const id = this.binding.idOf('leader-day', i + 1);
      this.dayIds.set(day, id);
      const announced = announcedOn(day);
      const stamp = this.stamp(id, 'leader-day', this.authors.reception, instantOf(announced, 930), day.events, day.on);
      this.binding.rows.leaderDays.push({ ...stamp, ...leaderDayColumns(day, this.binding, announced) });
      this.binding.rows.leaderDayChanges.push(...changeRows(day, id, this.binding, this.authors.head ?? this.authors.reception, announced));
    });
  }

  private bindPetitions(): void {
    [...this.ledger.petitions].sort(inOrder).forEach((petition, i) => {
      const id = this.binding.idOf('petition', i + 1);
      this.petitionIds.set(petition, id);
      const { matter } = petition;
      const year = yearOf(petition.on);
      const author = petition.source === 'reception' ? this.authors.reception : this.authors.petition;
      const life = must(this.lives.get(petition), 'life of a petition');
      const staff = this.staffOf(author);
      const registeredAt = instantOf(petition.on, petition.minute);
      this.binding.rows.petitions.push({
        ...this.stamp(id, 'petition', author, registeredAt, petition.events, petition.on, stepEvents(life, staff)),
        status: petition.status,
        book_year: year,
        book_number: this.binding.nextNumber('petition', year),
        received_on: petition.on,
        written_on: petition.writtenOn,
        source: petition.source,
        sender_body: petition.senderBody,
        anonymous: petition.anonymous,
        signatory_count: petition.signatoryCount,
        kind: matter.kind,
        sealed: matter.kind === 'denunciation',
        field_code: matter.fieldCode,
        matter_id: this.matterId(matter),
        summary: petition.summary,
        respondent: matter.respondent,
        eligibility: petition.eligibility,
        ineligible_reason: petition.ineligibleReason,
        competence: petition.competence,
        ...lifeColumns(life, this.binding, author === this.authors.petition || life.steps.length > 1 ? this.authors.petition : null),
      });
      this.binding.rows.steps.push(...stepRows(life, id, this.binding, staff, registeredAt));
      this.binding.rows.senders.push(...this.persons(id, petition.senders));
    });
  }

  private staffOf(author: string): Staff {
    const { petition, head = petition, leader = petition } = this.authors;
    return { author, officer: petition, head, leader };
  }

  private bindReceptions(): void {
    [...this.ledger.receptions].sort(inOrder).forEach((reception, i) => {
      const id = this.binding.idOf('reception', i + 1);
      const year = yearOf(reception.on);
      this.binding.rows.receptions.push({
        ...this.stamp(id, 'reception', reception.officer, instantOf(reception.on, reception.minute + 10), reception.events),
        status: reception.status,
        book_year: year,
        book_number: this.binding.nextNumber('reception', year),
        received_on: reception.on,
        mode: reception.mode,
        leader_day_id: reception.leaderDay && this.dayId(reception.leaderDay),
        officer_id: this.binding.accountId(reception.officer),
        participating_body_id: reception.body && this.binding.agencyId(reception.body),
        attendance: reception.attendance,
        refusal_ground: reception.refusalGround,
        head_count: reception.headCount,
        matter_id: reception.matter && this.matterId(reception.matter),
        sealed: reception.matter?.kind === 'denunciation',
        content: reception.content,
        result: reception.result,
        result_note: reception.resultNote,
        petition_id: reception.petition && this.petitionId(reception.petition),
      });
      this.binding.rows.people.push(...this.persons(id, reception.people));
    });
  }

  private bindDocuments(): void {
    const { rows } = this.binding;
    [...this.ledger.documents].sort(inOrder).forEach((document, i) => {
      const id = this.binding.idOf('document', i + 1);
      const year = yearOf(document.on);
      const symbol = USUAL_SYMBOLS[document.kind];
      rows.documents.push({
        ...this.stamp(id, 'document', this.authors.petition, instantOf(document.on, document.minute), document.events),
        status: document.status,
        kind: document.kind,
        number: this.binding.nextNumber(`document:${symbol}`, year),
        symbol,
        year,
        issued_on: document.on,
        summary: document.summary,
        matter_id: this.matterId(document.matter),
        petition_id: document.petition && this.petitionId(document.petition),
        signer: document.signer,
      });
      document.recipients.forEach((key, position) =>
        rows.recipients.push({
          office_id: this.binding.officeId,
          document_id: id,
          position: position + 1,
          agency_id: this.binding.agencyId(key),
        }),
      );
    });
  }

  /** History in the order of time, so that its ids grow with it. */
  private bindHistory(): void {
    const sorted = this.happened.sort((a, b) => a.recorded_at.localeCompare(b.recorded_at));
    sorted.forEach((event, i) =>
      this.binding.rows.history.push({
        ...event,
        id: this.binding.idOf('history', i + 1),
        request_id: `demo-${String(i + 1).padStart(6, '0')}`,
      }),
    );
  }

  /**
   * The columns every record carries; notes its history on the way. `eventDay` is the day later events count from. Petitions
   * are corrected by the officer who handles them, whoever entered them; other records by their author.
   */
  private stamp(id: string, kind: SubjectKind, author: string, at: string, events: readonly LaterEvent[], eventDay = at.slice(0, 10), steps: readonly StepEvent[] = []) {
    const { officeId: office_id } = this.binding;
    const note = (type: string, recorded_at: string, reason: string | null, data: object, actor: string): void => {
      this.happened.push({
        office_id,
        subject_kind: kind,
        subject_id: id,
        type,
        reason,
        data,
        actor_id: this.binding.accountId(actor),
        actor_name: this.binding.fullNameOf(actor),
        recorded_at,
      });
    };
    note('registered', at, null, {}, author);
    let updated_at = at;
    for (const event of events) {
      updated_at = instantOf(addDays(eventDay, event.after), 1005);
      note(
        event.type,
        updated_at,
        event.reason,
        event.changes ? { changes: event.changes } : {},
        kind === 'petition' ? this.authors.petition : author,
      );
    }
    for (const step of steps) {
      updated_at = step.at;
      note(step.type, step.at, step.reason, step.data, step.actor);
    }
    return { office_id, id, version: 1 + events.length + steps.length, created_by: this.binding.accountId(author), created_at: at, updated_at };
  }

  private persons(record_id: string, people: readonly PersonDraft[]): PersonRow[] {
    return people.map(({ citizen, capacity }, i) => ({
      office_id: this.binding.officeId,
      record_id,
      position: i + 1,
      citizen_id: must(this.citizenIds.get(citizen), 'bound citizen'),
      capacity,
    }));
  }

  private matterId(matter: MatterDraft): string {
    return must(this.matterIds.get(matter), 'bound matter');
  }

  private petitionId(petition: PetitionDraft): string {
    return must(this.petitionIds.get(petition), 'bound petition');
  }

  private dayId(day: LeaderDayDraft): string {
    return must(this.dayIds.get(day), 'bound day');
  }
}
