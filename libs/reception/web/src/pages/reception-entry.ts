import { afterNextRender, Component, computed, DestroyRef, ElementRef, inject, input, signal, viewChild, type OnInit } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { knownFromView, MatterApi } from '@tiepdan/matter/web';
import { PetitionApi } from '@tiepdan/petition/web';
import type { LoggedReception } from '@tiepdan/reception/contract';
import { Drafts, ErrorSummary, FormKeys, Notice, PageHeader, SavedForm, type KeptDraft } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { ReceptionFields } from '../form/reception-fields';
import { ReceptionForm } from '../form/reception-form';
import { ReceptionApi } from '../reception-api';

/** Kept with a record that is taken back at once. */
const UNDO_REASON = 'Hoàn tác ngay sau khi ghi';

/** "Lượt tiếp mới": one screen, from the person who came to the saved number, by keyboard alone. */
@Component({
  selector: 'tiepdan-reception-entry',
  imports: [ReactiveFormsModule, MatButtonModule, ErrorSummary, FormKeys, PageHeader, ReceptionFields],
  templateUrl: './reception-entry.html',
  styleUrl: './form-page.scss',
})
export class ReceptionEntry implements OnInit {
  /** A matter or a leader's day to begin with, from the address. */
  readonly matterId = input<string>();
  readonly leaderDayId = input<string>();

  private readonly api = inject(ReceptionApi);
  private readonly matters = inject(MatterApi);
  private readonly petitions = inject(PetitionApi);
  private readonly drafts = inject(Drafts);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly destroyRef = inject(DestroyRef);
  private readonly fields = viewChild.required(ReceptionFields);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private draft: KeptDraft | null = null;
  /** Whether the next citizen follows after this save. */
  private another = false;

  protected readonly today = this.session.today;
  protected readonly form = this.blankForm();
  protected readonly saver = new SavedForm(this.form);
  protected readonly last = signal<LoggedReception | null>(null);
  protected readonly lead = computed(() => {
    const last = this.last();
    return last ? `Vừa ghi: ${inWords(last)}` : 'Gõ tên người đến, chọn bằng mũi tên và Enter.';
  });

  constructor() {
    afterNextRender(() => this.fields().focus());
  }

  ngOnInit(): void {
    const about = this.matterId() ?? this.leaderDayId();
    this.draft = this.drafts.keep(about ? `reception.new.${about}` : 'reception.new', this.form, {
      destroyRef: this.destroyRef,
      omit: () => this.form.toDraft(),
    });
    void this.begin();
  }

  protected async save(): Promise<void> {
    const another = this.another;
    this.another = false;
    await this.saver.save(async () => {
      const logged = await firstValueFrom(this.api.log(this.form.toLogRequest()));
      this.draft?.clear();
      this.tell(logged);
      if (another) this.startNext(logged);
      else await this.router.navigate(['/receptions', logged.id]);
    });
  }

  /** Ctrl+Shift+Enter: save, and the next citizen. */
  protected saveAndNext(event: Event): void {
    event.preventDefault();
    this.another = true;
    this.host.nativeElement.querySelector('form')?.requestSubmit();
  }

  protected leave(): void {
    void this.router.navigate(['/receptions']);
  }

  /** The next citizen of the same day: what belongs to the desk stays, what belongs to the visit goes. */
  private startNext(logged: LoggedReception): void {
    const { receivedOn, mode, leaderDayId, officerId, participatingBodyId } = this.form.getRawValue();
    this.form.reset({ ...this.blankForm().getRawValue(), receivedOn, mode, leaderDayId, officerId, participatingBodyId });
    this.last.set(logged);
    this.fields().focus();
  }

  private tell(logged: LoggedReception): void {
    const text = `Đã ghi ${inWords(logged)}.`;
    const mayUndo = this.session.can('reception.cancel') && (!logged.petition || this.session.can('petition.cancel'));
    if (mayUndo) this.notice.undoable(text, () => this.undo(logged));
    else this.notice.say(text);
  }

  private async undo(logged: LoggedReception): Promise<void> {
    await firstValueFrom(this.api.cancel(logged.id, { version: logged.version, reason: UNDO_REASON }));
    if (logged.petition) await firstValueFrom(this.petitions.cancel(logged.petition.id, { version: 1, reason: UNDO_REASON }));
    // The record's own page would go on showing it as it was.
    if (this.router.url === `/receptions/${logged.id}`) await this.router.navigate(['/receptions']);
  }

  /** Takes over the matter or the leader's day that the address names. */
  private async begin(): Promise<void> {
    const form = this.form;
    const [matterId, leaderDayId] = [this.matterId(), this.leaderDayId()];
    try {
      if (leaderDayId) {
        const day = await firstValueFrom(this.api.leaderDay(leaderDayId));
        const receivedOn = day.heldOn <= this.today() ? day.heldOn : this.today();
        form.patchValue({ mode: day.session, receivedOn, leaderDayId });
      }
      if (matterId) {
        const matter = await firstValueFrom(this.matters.one(matterId));
        const counted = await firstValueFrom(this.api.list({ matterId, attendance: 'received', status: 'active', limit: 1 }));
        form.controls.matter.choose({ ...knownFromView(matter), receptions: counted.total });
      }
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  private blankForm(): ReceptionForm {
    return new ReceptionForm({ today: this.session.today(), officerId: this.session.view()?.accountId ?? '' });
  }
}

function inWords({ bookNumber, bookYear, petition }: LoggedReception): string {
  const taken = petition ? `, đơn số ${petition.bookNumber}/${petition.bookYear}` : '';
  return `lượt tiếp số ${bookNumber}/${bookYear}${taken}`;
}
