import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Session } from '@tiepdan/identity/web';
import { formatCount } from '@tiepdan/platform/contract';
import { CASE_ACTIONS, PROTECTION_MEASURES, type ProtectionView, type TransferView, type VerificationView } from '@tiepdan/resolution/contract';
import { Chip, DayPipe, ErrorPanel, RecordChanges, SkeletonRows } from '@tiepdan/ui/web';
import { ResolutionActs, type PanelAction } from '../resolution-acts';
import { ResolutionApi } from '../resolution-api';
import { counted, timelinessMark } from '../words';
import { DecisionCard } from './decision-card';

const ICONS: Readonly<Record<PanelAction, string>> = { verify: 'fact_check', transfer: 'send', protect: 'shield' };

/** How a petition's case is resolved and carried out, on its page. A proposal has none, and nothing is shown. */
@Component({
  selector: 'tiepdan-case-panel',
  imports: [Chip, DayPipe, DecisionCard, ErrorPanel, MatButtonModule, MatIcon, SkeletonRows],
  templateUrl: './case-panel.html',
  styleUrl: './case-panel.scss',
})
export class CasePanel {
  readonly recordId = input.required<string>();
  /** Every related panel is given it; the record alone decides here. */
  readonly matterId = input<string | null>(null);

  private readonly api = inject(ResolutionApi);
  private readonly session = inject(Session);
  protected readonly acts = inject(ResolutionActs);
  protected readonly view = rxResource({
    params: () => (this.session.can('resolution.read') ? this.recordId() : undefined),
    stream: ({ params }) => this.api.of(params),
  });
  protected readonly measures = PROTECTION_MEASURES;
  /** How the limit stands, until a decision tells it itself. */
  protected readonly inTime = computed(() => {
    const its = this.view.hasValue() ? this.view.value() : undefined;
    const decided = its?.decisions.some(({ status }) => status === 'active');
    return its?.timeliness && !decided ? timelinessMark(its.timeliness, false) : null;
  });
  protected readonly offered = computed(() => {
    const its = this.view.hasValue() ? this.view.value() : undefined;
    return (its?.actions ?? []).flatMap((name) => (name === 'decide' ? [] : [{ name, label: CASE_ACTIONS[name], icon: ICONS[name] }]));
  });
  protected readonly shown = computed(() => {
    const its = this.view.hasValue() ? this.view.value() : undefined;
    return its?.kind ? its : null;
  });

  constructor() {
    const changes = inject(RecordChanges);
    const before = changes.told();
    effect(() => {
      if (changes.told() > before) untracked(() => this.view.reload());
    });
  }

  protected active<T extends { readonly status: string }>(rows: readonly T[]): T[] {
    return rows.filter(({ status }) => status === 'active');
  }

  protected verifierOf({ agencyName, team }: VerificationView): string {
    return [agencyName, team].filter(Boolean).join('; ');
  }

  protected transferred({ cases, people, officials }: TransferView): string {
    return counted([
      [cases, 'vụ'],
      [people, officials > 0 ? `người (${formatCount(officials)} cán bộ, công chức, viên chức)` : 'người'],
    ]);
  }

  protected isOpen({ endedOn }: ProtectionView): boolean {
    return endedOn === null;
  }
}
