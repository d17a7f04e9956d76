import { randomUUID } from 'node:crypto';
import type { DayOutcome, DayPurpose, SessionKind } from '@tiepdan/leader-day/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { Competence, Eligibility, PetitionSource, Way } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Attendance, ReceptionMode } from '@tiepdan/reception/contract';

type Status = 'active' | 'cancelled';

export interface PlainMatter {
  readonly id: string;
  readonly kind: MatterKind;
  readonly fieldCode: string;
}

export interface PlainDay {
  readonly id: string;
  readonly heldOn: PlainDate;
  readonly session: SessionKind;
  readonly byDeputy: boolean;
  readonly outcome: DayOutcome;
  readonly purpose: DayPurpose;
  /** A leader of another body in the same house. */
  readonly ofBody: boolean;
  readonly status: Status;
}

export interface PlainReception {
  readonly id: string;
  readonly receivedOn: PlainDate;
  readonly mode: ReceptionMode;
  readonly dayId: string | null;
  readonly attendance: Attendance;
  readonly headCount: number;
  readonly matterId: string;
  readonly status: Status;
}

/** What is thought of a petition. */
export interface Judged {
  readonly eligibility: Eligibility;
  readonly competence: Competence | null;
}

/** What happened to a petition, in order. `decide` is proposed and approved on one day; `classify` corrects what was entered, on no day of its own. */
export type PlainAct =
  | ({ readonly act: 'decide'; readonly on: PlainDate; readonly way: Way } & Judged)
  | ({ readonly act: 'classify' } & Judged)
  | { readonly act: 'propose' | 'reopen' | 'withdraw' | 'terminate' | 'suspend' | 'continue' | 'resolve' | 'expire'; readonly on: PlainDate };

export interface PlainPetition extends Judged {
  readonly id: string;
  readonly receivedOn: PlainDate;
  readonly source: PetitionSource;
  readonly anonymous: boolean;
  readonly signatories: number;
  readonly instance: 1 | 2;
  /** Its kind is its matter's. */
  readonly matterId: string;
  readonly fieldCode: string;
  readonly status: Status;
  /** Eligibility and competence are as entered at registration. */
  readonly acts: readonly PlainAct[];
}

/** What happened at one office, as bare as the forms see it. */
export interface History {
  readonly matters: PlainMatter[];
  readonly days: PlainDay[];
  readonly receptions: PlainReception[];
  readonly petitions: PlainPetition[];
}

export const emptyHistory = (): History => ({ matters: [], days: [], receptions: [], petitions: [] });

/** Makers of records with what a spec does not care about filled in; each gives the id it made. */
export function recorder(history: History) {
  const matter = (kind: MatterKind = 'complaint', fieldCode = 'other'): string => {
    const id = randomUUID();
    history.matters.push({ id, kind, fieldCode });
    return id;
  };
  return {
    matter,
    day(heldOn: PlainDate, more: Partial<PlainDay> = {}): PlainDay {
      const day: PlainDay = { id: randomUUID(), heldOn, session: 'periodic', byDeputy: false, outcome: 'held', purpose: 'reception', ofBody: false, status: 'active', ...more };
      history.days.push(day);
      return day;
    },
    visit(matterId: string, receivedOn: PlainDate, more: Partial<PlainReception> & { readonly day?: PlainDay } = {}): string {
      const { day, ...rest } = more;
      const id = randomUUID();
      const where = day ? ({ mode: day.session, dayId: day.id } as const) : ({ mode: 'regular', dayId: null } as const);
      history.receptions.push({ id, receivedOn, ...where, attendance: 'received', headCount: 1, matterId, status: 'active', ...rest });
      return id;
    },
    petition(receivedOn: PlainDate, acts: readonly PlainAct[] = [], more: Partial<PlainPetition> & { readonly kind?: MatterKind } = {}): string {
      const { kind = 'complaint', ...rest } = more;
      const fieldCode = rest.fieldCode ?? 'other';
      const id = randomUUID();
      history.petitions.push({
        id, receivedOn, source: 'post', anonymous: false, signatories: 1, instance: 1, matterId: rest.matterId ?? matter(kind, fieldCode), fieldCode,
        status: 'active', eligibility: 'pending', competence: null, acts, ...rest,
      }); // prettier-ignore
      return id;
    },
  };
}
