import type { PlainDate } from '@tiepdan/platform/contract';
import type { DemoRows, MatterRow, ReceptionRow } from '../demo/rows/rows.js';

/** The figures of section 4 for one span, by the codes of the indicators (docs/SEED-REPORT.md). */
export type Figures = Readonly<Record<string, number>>;

/**
 * Counts section 4 straight from the records, record by record, as the definitions say and without the product's SQL or the
 * plans the records were made from: what proves both.
 */
export function countSection4(rows: DemoRows, officeId: string, from: PlainDate, to: PlainDate): Figures {
  const counter = new Counter(rows, officeId, from, to);
  return { ...counter.regular(), ...counter.delegations(), ...counter.leaders(), ...counter.petitions(), ...counter.documents() };
}

class Counter {
  private readonly matters: ReadonlyMap<string, MatterRow>;
  /** Counted receptions of all time, in the order of date and id. */
  private readonly all: readonly ReceptionRow[];
  private readonly inSpan: readonly ReceptionRow[];

  constructor(
    private readonly rows: DemoRows,
    private readonly officeId: string,
    private readonly from: PlainDate,
    private readonly to: PlainDate,
  ) {
    this.matters = new Map(this.mine(rows.matters).map((matter) => [matter.id, matter]));
    this.all = this.mine(rows.receptions)
      .filter((reception) => reception.status === 'active' && reception.attendance === 'received')
      .sort((a, b) => (a.received_on + a.id < b.received_on + b.id ? -1 : 1));
    this.inSpan = this.all.filter((reception) => this.within(reception.received_on));
  }

  regular(): Figures {
    const receptions = this.inSpan.filter((reception) => reception.mode === 'regular');
    const leaders = this.mattersOf(this.inSpan.filter((reception) => reception.mode !== 'regular'));
    const all = this.mattersOf(receptions);
    // Rule C8: a matter a leader received in the same span is counted there only.
    const own = [...all].filter((matter) => !leaders.has(matter));
    const first = receptions.filter((reception) => this.firstOf(reception.matter_id).id === reception.id).length;
    const fresh = own.filter((matter) => this.isNew(matter)).length;
    return {
      I01: receptions.length,
      I02: first,
      I03: receptions.length - first,
      I04: people(receptions),
      I05: own.length,
      I05x: all.size - own.length,
      I05t: all.size,
      I06: fresh,
      I07: own.length - fresh,
      I08: own.filter((matter) => this.kindOf(matter) === 'complaint').length,
      I09: own.filter((matter) => this.kindOf(matter) === 'denunciation').length,
      I10: own.filter((matter) => this.kindOf(matter) === 'proposal').length,
    };
  }

  delegations(): Figures {
    const groups = this.inSpan.filter((reception) => reception.mode === 'regular' && reception.head_count >= 5);
    const matters = [...this.mattersOf(groups)];
    return {
      I11: groups.length,
      I12: matters.length,
      I13: people(groups),
      I14: matters.filter((matter) => this.isNew(matter)).length,
      I15: matters.filter((matter) => !this.isNew(matter)).length,
      I16: Math.max(0, ...groups.map((group) => group.head_count)),
    };
  }

  leaders(): Figures {
    const receptions = this.inSpan.filter((reception) => reception.mode !== 'regular');
    const groups = receptions.filter((reception) => reception.head_count >= 5);
    const elsewhere = new Set(this.rows.leaders.filter(({ body_id }) => body_id !== null).map(({ id }) => id));
    const days = this.mine(this.rows.leaderDays).filter(
      (day) => day.status === 'active' && day.outcome !== 'planned' && day.purpose === 'reception' && !elsewhere.has(day.host_id) && this.within(day.held_on),
    );
    return {
      I17: receptions.length,
      I18: people(receptions),
      I19: this.mattersOf(receptions).size,
      I20: this.mattersOf(groups).size,
      I20d: groups.length,
      I21: people(groups),
      I22: days.length,
      I22a: days.filter((day) => !day.by_deputy).length,
      I22b: days.filter((day) => day.by_deputy).length,
    };
  }

  petitions(): Figures {
    const petitions = this.mine(this.rows.petitions).filter(
      (petition) => petition.status === 'active' && this.within(petition.received_on),
    );
    const count = (wanted: (petition: (typeof petitions)[number]) => boolean): number => petitions.filter(wanted).length;
    return {
      I23: petitions.length,
      I24: count(({ kind }) => kind === 'complaint'),
      I25: count(({ kind }) => kind === 'denunciation'),
      I26: count(({ kind }) => kind === 'proposal'),
      I27: count(({ signatory_count }) => signatory_count >= 2),
      I28: count(({ eligibility }) => eligibility === 'eligible'),
      I29: count(({ eligibility }) => eligibility === 'ineligible'),
      I29p: count(({ eligibility }) => eligibility === 'pending'),
    };
  }

  documents(): Figures {
    const kinds = this.mine(this.rows.documents)
      .filter((document) => document.status === 'active' && this.within(document.issued_on))
      .map((document) => document.kind);
    return {
      I30: kinds.filter((kind) => kind === 'forwarding' || kind === 'guidance').length,
      I31: kinds.filter((kind) => kind === 'directive').length,
    };
  }

  private mine<T extends { office_id: string }>(list: readonly T[]): T[] {
    return list.filter((row) => row.office_id === this.officeId);
  }

  private within(day: PlainDate): boolean {
    return this.from <= day && day <= this.to;
  }

  private mattersOf(receptions: readonly ReceptionRow[]): Set<string> {
    return new Set(receptions.flatMap((reception) => reception.matter_id ?? []));
  }

  private firstOf(matter: string | null): ReceptionRow {
    const first = this.all.find((reception) => reception.matter_id === matter);
    if (!first) throw new Error(`matter ${matter} was never received`);
    return first;
  }

  private isNew(matter: string): boolean {
    return this.within(this.firstOf(matter).received_on);
  }

  private kindOf(matter: string): string | undefined {
    return this.matters.get(matter)?.kind;
  }
}

function people(receptions: readonly ReceptionRow[]): number {
  return receptions.reduce((sum, reception) => sum + reception.head_count, 0);
}
