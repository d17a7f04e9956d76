import { Location } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { LETTER_GROUPINGS, URGE_MOST, type LetterGrouping, type UrgeManyResult, type UrgingProposal } from '@tiepdan/forwarding/contract';
import { formatCount, TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import {
  ChoiceField,
  choicesOf,
  CountPipe,
  DayPipe,
  EmptyState,
  ErrorPanel,
  ErrorSummary,
  LoadMore,
  pagedList,
  PageHeader,
  SavedForm,
  SkeletonRows,
  textControl,
  TextField,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ForwardingApi } from '../forwarding-api';
import { DeliveryChips } from '../words/delivery-chips';
import { rungInWords } from '../words/delivery-words';
import { type AgencyPlan, planInWords, plansOf, proposalWords } from './urging-plan';
import { NotDue } from './not-due';
import { UrgingResult } from './urging-result';

/** The copies that the ledger sent here, by their ids; null when one came by the menu. */
function chosenBefore(state: unknown): readonly string[] | null {
  const chosen = typeof state === 'object' && state !== null && 'chosen' in state ? state.chosen : null;
  return Array.isArray(chosen) ? chosen.map(String) : null;
}

/** Urges many at once: what is due for each late paper, under the body that owes the answer; nothing goes before it is said. */
@Component({
  selector: 'tiepdan-urging-page',
  imports: [
    ChoiceField,
    CountPipe,
    DayPipe,
    DeliveryChips,
    EmptyState,
    ErrorPanel,
    ErrorSummary,
    LoadMore,
    MatButton,
    MatCheckbox,
    MatIcon,
    NotDue,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    SkeletonRows,
    TextField,
    UrgingResult,
  ],
  templateUrl: './urging-page.html',
  styleUrl: './urging-page.scss',
})
export class UrgingPage {
  private readonly api = inject(ForwardingApi);

  protected readonly groupings = choicesOf(LETTER_GROUPINGS);
  protected readonly form = new FormGroup({
    grouping: new FormControl<LetterGrouping | null>('agency'),
    note: textControl(TEXT_LIMITS.reason, false),
  });
  protected readonly saver = new SavedForm(this.form);
  private readonly grouping = signal<LetterGrouping>('agency');

  protected readonly list = pagedList({ params: () => ({}), load: (_all, cursor) => this.api.proposals({}, cursor) });
  protected readonly plans = computed(() => plansOf(this.list.items()));
  /** What is not to be urged this time. */
  private readonly left = signal<ReadonlySet<string>>(new Set());
  private readonly only = chosenBefore(inject(Location).getState());
  private readonly taken = signal<ReadonlySet<string>>(new Set(this.only ?? []));

  /** How many of those that were chosen in the ledger have nothing due, once all proposals are here. */
  protected readonly notDue = computed(() => {
    if (!this.only || !this.list.first.hasValue() || this.list.hasMore()) return 0;
    const due = new Set(this.list.items().map(({ id }) => id));
    return this.only.filter((id) => !due.has(id)).length;
  });
  protected readonly chosen = computed(() =>
    this.list
      .items()
      .filter((proposal) => this.isChosen(proposal))
      .slice(0, URGE_MOST),
  );
  protected readonly whatHappens = computed(() => planInWords(this.chosen(), this.grouping()));
  protected readonly reminds = computed(() => this.chosen().some(({ proposed }) => proposed === 'reminder'));
  protected readonly lead = computed(() => {
    if (!this.list.first.hasValue()) return 'Đang xem văn bản nào đến bước đôn đốc';
    if (this.list.total() === 0) return 'Phần mềm đề xuất khi đến ngày; đồng chí quyết định.';
    return `${formatCount(this.list.total())} văn bản quá hạn đã đến bước đôn đốc tiếp theo. Phần mềm chỉ đề xuất; đồng chí quyết định.`;
  });
  /** What came of it, once it was done. */
  protected readonly result = signal<UrgeManyResult | null>(null);
  protected readonly urged = signal<readonly UrgingProposal[]>([]);

  protected readonly proposalWords = proposalWords;
  protected readonly rungWords = rungInWords;

  constructor() {
    this.form.controls.grouping.valueChanges.subscribe((grouping) => this.grouping.set(grouping ?? 'agency'));
  }

  protected isChosen({ id }: UrgingProposal): boolean {
    return this.only ? this.taken().has(id) : !this.left().has(id);
  }

  protected choose(proposals: readonly UrgingProposal[], chosen: boolean): void {
    const kept = this.only ? this.taken : this.left;
    const put = this.only ? chosen : !chosen;
    kept.update((before) => {
      const after = new Set(before);
      for (const { id } of proposals)
        if (put) after.add(id);
        else after.delete(id);
      return after;
    });
  }

  protected chosenOf({ proposals }: AgencyPlan): number {
    return proposals.filter((proposal) => this.isChosen(proposal)).length;
  }

  protected planOf({ proposals }: AgencyPlan): string {
    return planInWords(
      proposals.filter((proposal) => this.isChosen(proposal)),
      this.grouping(),
    );
  }

  protected async urge(): Promise<void> {
    const chosen = this.chosen();
    if (chosen.length === 0) return;
    await this.saver.save(async () => {
      const note = this.reminds() ? tidyText(this.form.controls.note.value) || null : null;
      this.result.set(await firstValueFrom(this.api.urge({ deliveryIds: chosen.map(({ id }) => id), grouping: this.grouping(), note })));
      this.urged.set(chosen);
    });
  }

  /** Back to what is still due. */
  protected again(): void {
    this.result.set(null);
    this.list.reload();
  }
}
