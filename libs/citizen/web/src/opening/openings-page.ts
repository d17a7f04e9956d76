import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import type { OpeningReview, OpeningRow, ReviewOpeningRequest, SealedRecord } from '@tiepdan/citizen/contract';
import { Session } from '@tiepdan/identity/web';
import { askReason, Chip, CountPipe, EmptyState, ErrorPanel, InstantPipe, LoadMore, Notice, PageHeader, pagedList, SkeletonRows } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { SealingApi } from './sealing-api';

/** Where each kind of record is, and what stands before its number. */
const RECORDS: Readonly<Record<SealedRecord['kind'], { readonly address: string; readonly label: string }>> = {
  petition: { address: '/petitions', label: 'Đơn số' },
  reception: { address: '/receptions', label: 'Lượt tiếp số' },
  matter: { address: '/matters', label: 'Vụ việc' },
  document: { address: '/documents', label: 'Văn bản số' },
  'leader-day': { address: '/leader-days', label: 'Ngày tiếp' },
  hearing: { address: '/hearings', label: 'Đăng ký gặp lãnh đạo ngày' },
};

/** The record of openings: who looked at which identity, when and why, and what somebody else said of it. It names nobody who was looked at. */
@Component({
  selector: 'tiepdan-openings-page',
  imports: [Chip, CountPipe, EmptyState, ErrorPanel, InstantPipe, LoadMore, MatButton, PageHeader, RouterLink, SkeletonRows],
  templateUrl: './openings-page.html',
  styles: `
    .row-actions {
      display: flex;
      gap: 4px;
    }
  `,
})
export class OpeningsPage {
  private readonly api = inject(SealingApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly session = inject(Session);
  /** What was said on this page since the list was read, by the opening. */
  private readonly said = signal<ReadonlyMap<string, OpeningReview>>(new Map());
  protected readonly mayReview = computed(() => this.session.can('citizen.review-openings'));
  /** The opening that is being reviewed. */
  protected readonly sending = signal<string | null>(null);
  protected readonly list = pagedList({ params: () => ({}), load: (_, cursor) => this.api.openings(cursor) });

  protected reviewOf(row: OpeningRow): OpeningReview | null {
    return row.review ?? this.said().get(row.id) ?? null;
  }

  protected proper(row: OpeningRow): Promise<void> {
    return this.review(row, { proper: true });
  }

  /** What is to be cleared up is kept with the review. */
  protected async unclear(row: OpeningRow): Promise<void> {
    const note = await askReason(this.dialog, {
      heading: 'Cần làm rõ việc mở danh tính',
      explanation: 'Ghi điều cần người mở giải trình; không ghi tên hoặc thông tin của người được giữ bí mật.',
      action: 'Ghi ý kiến',
    });
    if (note !== null) await this.review(row, { proper: false, note });
  }

  private async review(row: OpeningRow, request: ReviewOpeningRequest): Promise<void> {
    this.sending.set(row.id);
    try {
      const review = await firstValueFrom(this.api.review(row.id, request));
      this.said.update((said) => new Map([...said, [row.id, review]]));
      this.notice.say('Đã ghi ý kiến về lần mở danh tính.');
    } catch (failure) {
      this.notice.fail(failure);
    } finally {
      this.sending.set(null);
    }
  }

  protected linkOf({ kind, id }: SealedRecord): readonly string[] {
    return [RECORDS[kind].address, id];
  }

  protected wordsOf({ kind, number }: SealedRecord): string {
    return `${RECORDS[kind].label} ${number}`;
  }
}
