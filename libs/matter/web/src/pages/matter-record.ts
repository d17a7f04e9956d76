import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import {
  Chip,
  ErrorPanel,
  InstantPipe,
  openRecord,
  PageHeader,
  RecordHistory,
  RelatedPanels,
  SkeletonRows,
  SummaryList,
} from '@tiepdan/ui/web';
import { FlagChips } from '../flags/flag-chips';
import { FlagList } from '../flags/flag-list';
import { matterActs } from '../gathering/matter-acts';
import { MatterApi } from '../matter-api';
import { gatheredMatters, matterFacts } from './matter-facts';

/** One matter: what it is, everything received about it, and how its record was changed. */
@Component({
  selector: 'tiepdan-matter-record',
  imports: [
    MatButtonModule,
    MatIconModule,
    RouterLink,
    Chip,
    ErrorPanel,
    FlagChips,
    FlagList,
    InstantPipe,
    PageHeader,
    RecordHistory,
    RelatedPanels,
    SkeletonRows,
    SummaryList,
  ],
  templateUrl: './matter-record.html',
  styleUrl: './matter-record.scss',
})
export class MatterRecord {
  readonly id = input.required<string>();

  private readonly api = inject(MatterApi);
  private readonly session = inject(Session);
  protected readonly record = openRecord({
    id: this.id,
    load: (id) => this.api.one(id),
    history: (id) => this.api.history(id),
  });
  protected readonly heading = this.record.read((view) => `Vụ việc ${view.number}`, 'Vụ việc');
  protected readonly rows = this.record.read(matterFacts, []);
  protected readonly gathered = this.record.read(gatheredMatters, []);
  protected readonly acts = matterActs(() => this.reload());
  /** Turns over when the matter changed. */
  protected readonly redrawn = signal(false);
  protected readonly canCorrect = computed(() => this.session.can('matter.correct'));
  protected readonly canRegister = computed(() => this.session.can('petition.register'));
  protected readonly canLog = computed(() => this.session.can('reception.log'));
  protected readonly canGather = computed(() => this.session.can('matter.gather'));

  protected reload(): void {
    this.record.reload();
    this.redrawn.update((drawn) => !drawn);
  }
}
