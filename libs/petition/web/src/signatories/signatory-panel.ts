import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { OpenIdentityDialog, type OpeningQuestion } from '@tiepdan/citizen/web';
import { Session } from '@tiepdan/identity/web';
import { signatoryPaths, type SignatoryLine, type WrittenSignatories } from '@tiepdan/petition/contract';
import { formatCount } from '@tiepdan/platform/contract';
import { CountPipe, dialogSize, ErrorPanel, Notice, RecordChanges, SkeletonRows } from '@tiepdan/ui/web';
import { debounceTime, firstValueFrom } from 'rxjs';
import { PetitionApi } from '../petition-api';
import { bookNumberOf } from '../petition-words';
import { SignatoryApi } from './signatory-api';
import type { SignatoryQuestion } from './signatory-dialog';

/** Who signed a petition, beside it: the list with a search, and the way to write it down. Of a sealed one only that there is a list. */
@Component({
  selector: 'tiepdan-signatory-panel',
  imports: [CountPipe, ErrorPanel, MatButtonModule, MatFormFieldModule, MatIconModule, MatInputModule, ReactiveFormsModule, RouterLink, SkeletonRows],
  templateUrl: './signatory-panel.html',
  styleUrl: './signatory-panel.scss',
})
export class SignatoryPanel {
  readonly recordId = input.required<string>();
  readonly matterId = input<string | null>(null);

  private readonly api = inject(SignatoryApi);
  private readonly petitions = inject(PetitionApi);
  private readonly dialog = inject(MatDialog);
  private readonly notice = inject(Notice);
  private readonly changes = inject(RecordChanges);
  private readonly session = inject(Session);
  protected readonly numberOf = bookNumberOf;
  protected readonly query = new FormControl('', { nonNullable: true });
  private readonly asked = signal('');
  private readonly further = signal<readonly SignatoryLine[]>([]);
  private readonly following = signal<number | null | undefined>(undefined);
  protected readonly list = rxResource({
    params: () => ({ id: this.recordId(), q: this.asked() }),
    stream: ({ params }) => this.api.list(params.id, params.q, null),
  });
  protected readonly items = computed(() => [...(this.list.hasValue() ? this.list.value().items : []), ...this.further()]);
  protected readonly next = computed(() => this.following() ?? (this.following() === null || !this.list.hasValue() ? null : this.list.value().next));
  protected readonly shown = computed(() => this.list.hasValue() && (this.list.value().lines > 0 || this.list.value().joint || this.list.value().whole !== null));
  protected readonly canWrite = computed(() => this.session.can('petition.register'));
  protected readonly canOpen = computed(() => this.session.can('citizen.open-sealed'));
  protected readonly exportPath = computed(() => signatoryPaths.export(this.recordId()));

  constructor() {
    this.query.valueChanges.pipe(debounceTime(250), takeUntilDestroyed()).subscribe((q) => {
      this.begin();
      this.asked.set(q.trim());
    });
  }

  protected async more(): Promise<void> {
    try {
      const { items, next } = await firstValueFrom(this.api.list(this.recordId(), this.asked(), this.next()));
      this.further.update((before) => [...before, ...items]);
      this.following.set(next);
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  protected open(sealedId: string): void {
    const data: OpeningQuestion = { sealedId, label: 'Danh sách người ký đơn' };
    this.dialog.open(OpenIdentityDialog, { data, ...dialogSize('wide'), autoFocus: 'first-tabbable', restoreFocus: true });
  }

  protected async write(): Promise<void> {
    if (!this.list.hasValue()) return;
    const { lines, signatoryCount, sealed } = this.list.value();
    try {
      const { version } = await firstValueFrom(this.petitions.one(this.recordId()));
      const { SignatoryDialog } = await import('./signatory-dialog');
      const data: SignatoryQuestion = { petitionId: this.recordId(), version, lines, signatoryCount, sealed };
      const closed = this.dialog.open(SignatoryDialog, { data, ...dialogSize('widest'), disableClose: true }).afterClosed();
      const written = (await firstValueFrom(closed)) as WrittenSignatories | undefined;
      if (!written) return;
      this.notice.say(`Đã ghi danh sách ${formatCount(written.lines)} người ký.`);
      this.begin();
      this.list.reload();
      this.changes.tell();
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  private begin(): void {
    this.further.set([]);
    this.following.set(undefined);
  }
}
