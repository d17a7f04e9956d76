import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { ANSWER_RESULTS, forwardingPaths, type AnswerView, type InboxView } from '@tiepdan/forwarding/contract';
import { askReason, Chip, DayPipe, ErrorPanel, Notice, PageHeader, SkeletonRows, SummaryList } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { FileLinks } from '../answer/file-links';
import { answerName } from '../words/delivery-words';
import { InboxApi } from './inbox-api';
import { InboxChips } from './inbox-chips';
import { inboxFacts, urgedWords } from './inbox-words';
import { InboxPaper } from './inbox-paper';

/** One paper for its recipient: the paper itself, what is asked, and answering it or giving it back. Opening it is receiving it. */
@Component({
  selector: 'tiepdan-inbox-record',
  imports: [
    Chip,
    DayPipe,
    ErrorPanel,
    FileLinks,
    InboxChips,
    InboxPaper,
    MatButton,
    MatIcon,
    PageHeader,
    RouterLink,
    SkeletonRows,
    SummaryList,
  ],
  templateUrl: './inbox-record.html',
  styleUrl: './inbox-record.scss',
})
export class InboxRecord {
  private readonly api = inject(InboxApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);

  readonly id = input.required<string>();
  protected readonly loaded = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
  protected readonly view = computed(() => (this.loaded.hasValue() ? (this.loaded.value() ?? null) : null));
  protected readonly heading = computed(() => {
    const view = this.view();
    return view ? `Văn bản số ${view.documentNumber}` : 'Văn bản gửi đến';
  });
  protected readonly facts = computed(() => {
    const view = this.view();
    return view ? inboxFacts(view) : [];
  });

  protected readonly results = ANSWER_RESULTS;
  protected readonly answerName = answerName;
  protected readonly urged = urgedWords;
  protected readonly enclosureAddress = (fileId: string): string => forwardingPaths.inboxEnclosure(this.id(), fileId);
  protected readonly answerFileAddress =
    (answer: AnswerView) =>
    (fileId: string): string =>
      forwardingPaths.inboxAnswerFile(answer.id, fileId);

  /** Gives back what is somebody else's to handle; the Board reads why and forwards it anew. */
  protected async return(view: InboxView): Promise<void> {
    const reason = await askReason(this.dialog, {
      heading: `Trả lại văn bản số ${view.documentNumber}`,
      explanation:
        'Chỉ trả lại khi việc không thuộc thẩm quyền của cơ quan mình. Xin nêu rõ căn cứ và nơi có thẩm quyền (nếu biết); Ban Tiếp công dân sẽ đọc và chuyển lại.',
      action: 'Trả lại',
    });
    if (reason === null) return;
    try {
      await firstValueFrom(this.api.return(view.id, { version: view.version, reason }));
      this.notice.say(`Đã trả lại văn bản số ${view.documentNumber}.`);
    } catch (failure) {
      this.notice.fail(failure);
    }
    this.loaded.reload();
  }
}
