import { computed, signal } from '@angular/core';
import type { BelongingKind, MatterBelonging, SplitMatterRequest } from '@tiepdan/matter/contract';

/** Which records of a matter are to be split off. What is tied to a petition goes with it and cannot be chosen by itself. */
export class ChosenRecords {
  private readonly ids = signal<ReadonlySet<string>>(new Set());

  constructor(private readonly all: readonly MatterBelonging[]) {}

  readonly count = computed(() => this.all.filter((record) => this.has(record)).length);
  /** Whether something is chosen and something stays. */
  readonly parts = computed(() => this.count() > 0 && this.count() < this.all.length);

  has(record: MatterBelonging): boolean {
    return this.ids().has(this.tied(record)?.id ?? record.id);
  }

  /** The petition of this matter that a record follows; null for what stands by itself. */
  tied(record: MatterBelonging): MatterBelonging | null {
    return this.all.find(({ id }) => id === record.petitionId) ?? null;
  }

  toggle(record: MatterBelonging, chosen: boolean): void {
    const ids = new Set(this.ids());
    if (chosen) ids.add(record.id);
    else ids.delete(record.id);
    this.ids.set(ids);
  }

  /** The chosen ids as the request names them. */
  toRequest(): Pick<SplitMatterRequest, 'receptionIds' | 'petitionIds' | 'documentIds'> {
    const of = (kind: BelongingKind) => this.all.filter((record) => record.kind === kind && this.has(record)).map(({ id }) => id);
    return { receptionIds: of('reception'), petitionIds: of('petition'), documentIds: of('document') };
  }
}
