import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { showPhone } from '@tiepdan/citizen/contract';
import { HEARING_ORIGINS, hearingPaths, type HearingView } from '@tiepdan/hearing/contract';
import { Session } from '@tiepdan/identity/web';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import {
  Chip,
  dialogSize,
  ErrorPanel,
  formatInstant,
  HistoryList,
  openRecord,
  PageHeader,
  RecordFrame,
  SkeletonRows,
  SummaryList,
  type SummaryRow,
} from '@tiepdan/ui/web';
import { formatDay } from '@tiepdan/platform/contract';
import { ACT_WORDS, offeredActs, TakeAct, type OfferedAct } from '../acts/take-act';
import { HearingApi } from '../hearing-api';
import { HearingMarks, HearingStateChip } from '../words/hearing-chips';
import { peopleWords, placeWords, toldWords } from '../words/hearing-words';

/** One request to be heard: what it is, what can be done next, who was told, what happened. */
@Component({
  selector: 'tiepdan-hearing-record',
  imports: [
    Chip,
    ErrorPanel,
    HearingMarks,
    HearingStateChip,
    HistoryList,
    MatButton,
    MatIcon,
    PageHeader,
    RecordFrame,
    RouterLink,
    SkeletonRows,
    SummaryList,
  ],
  templateUrl: './hearing-record.html',
  styleUrl: './hearing-record.scss',
})
export class HearingRecord {
  private readonly api = inject(HearingApi);
  private readonly taking = inject(TakeAct);
  private readonly session = inject(Session);
  private readonly dialog = inject(MatDialog);

  readonly id = input.required<string>();
  protected readonly record = openRecord({
    id: () => this.id(),
    load: (id) => this.api.one(id),
    history: (id) => this.api.history(id),
  });
  protected readonly view = this.record.view;
  protected readonly heading = this.record.read(peopleWords, 'Đăng ký gặp lãnh đạo');
  protected readonly rows = this.record.read(summaryOf, []);
  protected readonly acts = this.record.read(offeredActs, []);
  protected readonly mayOpen = computed(() => this.view()?.sealedId && this.session.can('citizen.open-sealed'));
  protected readonly words = ACT_WORDS;
  protected readonly told = toldWords;
  protected readonly briefFile = (form: string): string => hearingPaths.briefFile(this.id(), form);

  protected act(act: OfferedAct, view: HearingView): void {
    void this.taking.run(act, view, () => this.record.reload());
  }

  protected async openSealed(view: HearingView): Promise<void> {
    const { OpenSealedDialog } = await import('../tie/open-sealed-dialog');
    this.dialog.open(OpenSealedDialog, { data: { hearingId: view.id }, ...dialogSize('usual') });
  }
}

function summaryOf(view: HearingView): SummaryRow[] {
  const typed = view.publicPerson;
  return [
    { label: 'Nguồn', value: HEARING_ORIGINS[view.origin] },
    { label: 'Ngày đăng ký', value: formatDay(view.requestedOn) },
    { label: 'Người đăng ký', value: peopleWords(view) },
    { label: 'Điện thoại', value: showPhone(typed?.phone ?? '') },
    { label: 'Địa chỉ', value: typed?.address },
    { label: 'Loại', value: MATTER_KINDS[view.kind] },
    { label: 'Vụ việc', value: view.summary, link: view.matterId ? ['/matters', view.matterId] : null },
    {
      label: 'Đơn',
      value: view.petitionNumber && `Đơn số ${view.petitionNumber}`,
      link: view.petitionId ? ['/petitions', view.petitionId] : null,
    },
    {
      label: 'Lượt tiếp',
      value: view.receptionNumber && `Lượt tiếp số ${view.receptionNumber}`,
      link: view.receptionId ? ['/receptions', view.receptionId] : null,
    },
    { label: 'Nội dung gửi', value: view.content },
    { label: 'Ngày tiếp', value: placeWords(view), link: view.leaderDayId ? ['/hearings/days', view.leaderDayId] : null },
    { label: 'Người tiếp', value: [view.hostName, view.hostPosition].filter(Boolean).join(', ') },
    { label: 'Cơ quan dự', value: view.agencies.map(({ name }) => name).join('\n') },
    { label: 'Ghi chú', value: view.note },
    { label: 'Lý do', value: view.reason },
    { label: 'Đồng ý dùng dữ liệu', value: view.consentAt && formatInstant(view.consentAt) },
    { label: 'Người lập', value: view.createdByName },
  ];
}
