import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import type { ScheduleRuleView } from '@tiepdan/leader-day/contract';
import { DAY_PURPOSES } from '@tiepdan/leader-day/contract';
import { formatCount, formatDay } from '@tiepdan/platform/contract';
import { Chip, EmptyState, ListFrame, recordActs, urlFilters } from '@tiepdan/ui/web';
import { ScheduleRuleApi } from '../schedule-rule-api';

/** The rules that propose leaders' days. */
@Component({
  selector: 'tiepdan-rules-page',
  imports: [Chip, EmptyState, ListFrame, MatButton, MatIcon, MatIconButton, RouterLink],
  templateUrl: './rules-page.html',
  styleUrl: './rules-page.scss',
})
export class RulesPage {
  private readonly api = inject(ScheduleRuleApi);
  private readonly session = inject(Session);
  protected readonly filters = urlFilters<{ cancelled: boolean }>({ cancelled: false });
  protected readonly canManage = computed(() => this.session.can('leader-day.manage'));
  protected readonly loaded = rxResource({
    params: () => (this.filters().cancelled ? ('' as const) : ('active' as const)),
    stream: ({ params }) => this.api.list(params),
  });
  protected readonly lines = computed(() =>
    (this.loaded.hasValue() ? this.loaded.value() : []).map((rule) => ({ rule, span: spanOf(rule), state: this.stateOf(rule) })),
  );
  protected readonly sentence = computed(() =>
    this.loaded.hasValue() ? `${formatCount(this.lines().length)} quy tắc` : 'Đang tải quy tắc',
  );
  protected readonly parts = computed(() => (this.filters().cancelled ? [{ key: 'cancelled', label: 'kể cả đã hủy' }] : []));
  protected readonly purposes = DAY_PURPOSES;
  protected readonly acts = recordActs({
    noun: 'quy tắc',
    means: {
      cancel: 'Quy tắc đã hủy không đề xuất ngày nào nữa; những ngày đã lập và đã công bố giữ nguyên.',
      restore: 'Quy tắc lại đề xuất ngày khi lập lịch năm.',
    },
    cancel: (id, reason) => this.api.cancel(id, reason),
    restore: (id, reason) => this.api.restore(id, reason),
    reload: () => this.loaded.reload(),
  });

  private stateOf(rule: ScheduleRuleView) {
    const today = this.session.today();
    if (rule.status === 'cancelled') return { word: 'Đã hủy', tone: 'neutral' as const, icon: 'block' };
    if (!rule.hostActive) return { word: 'Lãnh đạo đã thôi giữ chức vụ', tone: 'warning' as const, icon: 'warning' };
    if (rule.validTo && rule.validTo < today) return { word: 'Hết áp dụng', tone: 'neutral' as const, icon: 'schedule' };
    if (rule.validFrom > today) return { word: 'Sắp áp dụng', tone: 'info' as const, icon: 'event' };
    return { word: 'Đang áp dụng', tone: 'good' as const, icon: 'check_circle' };
  }
}

function spanOf({ validFrom, validTo }: ScheduleRuleView): string {
  return validTo ? `${formatDay(validFrom)} – ${formatDay(validTo)}` : `từ ${formatDay(validFrom)}`;
}
