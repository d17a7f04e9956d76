import { httpResource } from '@angular/common/http';
import { Component, DestroyRef, computed, effect, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { ERASED_KINDS, ERASURE_ITEM_STATES, ERASURE_STATES, type ErasureAction, type ErasureView, KEPT_WHY, privacyPaths } from '@tiepdan/privacy/contract';
import { Chip, CountPipe, ErrorPanel, FetchFile, Notice, PageHeader, SkeletonRows, SummaryList, type SummaryRow, WithheldActs, WithheldNote, dialogSize } from '@tiepdan/ui/web';
import { type Withheld, formatDay } from '@tiepdan/platform/contract';
import { firstValueFrom } from 'rxjs';
import { PrivacyApi } from '../privacy-api';
import { ApproveErasureDialog } from './approve-dialog';
import { ITEM_TONES, STATE_TONES } from './erasure-words';

/** While it is carried out, the page looks again so often. Milliseconds. */
const AGAIN = 3000;

const SAID: Readonly<Record<ErasureAction, string>> = {
  submit: 'Đã trình quyết định; xin để người khác duyệt.',
  approve: 'Đã duyệt. Hệ thống đang xóa, trang này tự cập nhật.',
  withdraw: 'Đã bỏ quyết định; không có gì bị xóa.',
};

/** One decision: its list, who does what next, how far it has been carried out, its minutes. */
@Component({
  selector: 'tiepdan-erasure-record',
  imports: [Chip, CountPipe, ErrorPanel, MatButtonModule, PageHeader, SkeletonRows, SummaryList, WithheldActs, WithheldNote],
  templateUrl: './erasure-record.html',
  styleUrl: './erasure-tables.scss',
})
export class ErasureRecordPage {
  readonly id = input.required<string>();

  private readonly api = inject(PrivacyApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly files = inject(FetchFile);
  protected readonly loaded = httpResource<ErasureView>(() => privacyPaths.erasure(this.id()));
  protected readonly states = ERASURE_STATES;
  protected readonly itemStates = ERASURE_ITEM_STATES;
  protected readonly kinds = ERASED_KINDS;
  protected readonly whys = KEPT_WHY;
  protected readonly tones = STATE_TONES;
  protected readonly itemTones = ITEM_TONES;
  protected readonly verbs = { approve: 'Duyệt' };
  protected readonly icons = { approve: 'check' };
  /** Who drafted or submitted it does not approve it. */
  protected readonly withheld = computed<readonly Withheld[]>(() => {
    const why = this.loaded.hasValue() ? this.loaded.value().samePerson : null;
    return why ? [{ action: 'approve', why }] : [];
  });
  protected readonly rows = computed<readonly SummaryRow[]>(() => {
    if (!this.loaded.hasValue()) return [];
    const { decidedOn, signer, reason, createdByName, approvedByName, items, erased, kept } = this.loaded.value();
    return [
      { label: 'Ngày quyết định', value: formatDay(decidedOn) },
      { label: 'Người ký', value: signer },
      { label: 'Lý do, căn cứ', value: reason },
      { label: 'Người lập', value: createdByName },
      { label: 'Người duyệt', value: approvedByName ?? 'Chưa duyệt' },
      { label: 'Tiến độ', value: `${erased + kept}/${items}: đã xóa ${erased}, giữ lại ${kept}` },
    ];
  });

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      clearTimeout(timer);
      if (this.loaded.hasValue() && this.loaded.value().state === 'approved') timer = setTimeout(() => this.loaded.reload(), AGAIN);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  protected async act(action: ErasureAction, erasure: ErasureView): Promise<void> {
    if (action === 'approve' && !(await this.sure(erasure))) return;
    try {
      await firstValueFrom(this.api.step(erasure.id, action, erasure.version));
      this.notice.say(SAID[action]);
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.loaded.reload();
  }

  protected async minutes({ id }: ErasureView): Promise<void> {
    try {
      await this.files.save(privacyPaths.minutes(id), 'bien-ban-tieu-huy.docx');
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  private async sure(erasure: ErasureView): Promise<boolean> {
    const opened = this.dialog.open<ApproveErasureDialog, ErasureView, boolean>(ApproveErasureDialog, { data: erasure, ...dialogSize('narrow') });
    return (await firstValueFrom(opened.afterClosed())) ?? false;
  }
}
