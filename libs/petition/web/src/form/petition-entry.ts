import { afterNextRender, Component, computed, DestroyRef, inject, Injector, input, signal, viewChild, type OnInit } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { knownFromView, MatterApi } from '@tiepdan/matter/web';
import { knownFromMatch } from '@tiepdan/citizen/web';
import { VERDICTS_OF_ONE_MATTER, type CandidatePerson, type CandidatesAsked, type RegisteredPetition } from '@tiepdan/petition/contract';
import { Drafts, ErrorSummary, FormKeys, formEvents, Notice, PageHeader, SavedForm, type KeptDraft } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { CandidatePanel, type ChosenVerdict } from '../candidates/candidate-panel';
import { askedOfPeople } from '../candidates/candidates-asked';
import { PetitionFields } from './petition-fields';
import { PetitionForm } from './petition-form';
import { PetitionApi } from '../petition-api';
import { bookNumberOf } from '../petition-words';
import { RegisteredNumber } from './registered-number';

/** Kept with a record that is taken back at once. */
const UNDO_REASON = 'Hoàn tác ngay sau khi ghi';

/** "Vào sổ đơn": one screen; after saving, the number big enough to be written onto the paper. */
@Component({
  selector: 'tiepdan-petition-entry',
  imports: [ReactiveFormsModule, MatButtonModule, CandidatePanel, ErrorSummary, FormKeys, PageHeader, PetitionFields, RegisteredNumber],
  templateUrl: './petition-entry.html',
  styleUrl: './form-page.scss',
})
export class PetitionEntry implements OnInit {
  /** A matter to begin with, from the address. */
  readonly matterId = input<string>();

  private readonly api = inject(PetitionApi);
  private readonly matters = inject(MatterApi);
  private readonly drafts = inject(Drafts);
  private readonly notice = inject(Notice);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly destroyRef = inject(DestroyRef);
  private readonly injector = inject(Injector);
  private readonly fields = viewChild(PetitionFields);
  private draft: KeptDraft | null = null;

  protected readonly today = this.session.today;
  protected readonly form = new PetitionForm(this.session.today());
  protected readonly saver = new SavedForm(this.form);
  protected readonly registered = signal<RegisteredPetition | null>(null);
  protected readonly canIssue = computed(() => this.session.can('document.issue'));

  private readonly events = formEvents(signal(this.form));
  /** What the form says so far, as the candidates beside it are asked for. */
  protected readonly asked = computed<CandidatesAsked>(() => {
    this.events();
    const { kind, summary, matter } = this.form.getRawValue();
    const about = { kind, summary: summary || matter.details.summary || null, matterId: matter.known?.id ?? null };
    return this.form.sealed ? about : { ...about, ...askedOfPeople(this.form.controls.senders) };
  });
  protected readonly given = computed(() => (this.events(), this.form.controls.verdicts.value));

  constructor() {
    this.focus();
  }

  ngOnInit(): void {
    const matterId = this.matterId();
    this.draft = this.drafts.keep(matterId ? `petition.new.${matterId}` : 'petition.new', this.form, {
      destroyRef: this.destroyRef,
      omit: () => this.form.toDraft(),
    });
    if (matterId) void this.beginWith(matterId);
  }

  protected async save(): Promise<void> {
    await this.saver.save(async () => {
      const request = this.form.toRegisterRequest();
      if (!request) return;
      const registered = await firstValueFrom(this.api.register(request));
      this.draft?.clear();
      this.registered.set(registered);
      this.tell(registered);
    });
  }

  /** The next petition of the same post: day and source stay, everything else goes. */
  protected registerNext(): void {
    const { receivedOn, source, senderBody } = this.form.getRawValue();
    this.form.reset({ ...new PetitionForm(this.today()).getRawValue(), receivedOn, source, senderBody });
    this.registered.set(null);
    this.focus();
  }

  /** A known person takes the place of the line last written on. */
  protected takePerson(person: CandidatePerson): void {
    const { senders } = this.form.controls;
    const line = senders.controls.findLast((sender) => sender.mode !== 'known') ?? senders.add();
    line.choose(knownFromMatch({ ...person, matchedOn: ['name'] }));
    this.form.markAsDirty();
  }

  /** The same again and the second instance are of the earlier petition's matter; so is its kind. */
  protected giveVerdict({ petition, verdict }: ChosenVerdict): void {
    this.form.giveVerdict({ earlierId: petition.id, number: `${petition.bookNumber}/${petition.bookYear}`, verdict });
    if (VERDICTS_OF_ONE_MATTER.includes(verdict)) this.takeMatterOf(petition.matterId);
  }

  protected takeMatterOf(matterId: string | null): void {
    if (matterId) void this.beginWith(matterId);
  }

  protected leave(): void {
    void this.router.navigate(['/petitions']);
  }

  private tell(registered: RegisteredPetition): void {
    const text = `Đã vào sổ đơn số ${bookNumberOf(registered)}.`;
    if (!this.session.can('petition.cancel')) return this.notice.say(text);
    this.notice.undoable(text, async () => {
      await firstValueFrom(this.api.cancel(registered.id, { version: registered.version, reason: UNDO_REASON }));
      this.registered.set(null);
    });
  }

  private async beginWith(matterId: string): Promise<void> {
    try {
      const matter = await firstValueFrom(this.matters.one(matterId));
      this.form.controls.matter.choose(knownFromView(matter));
      this.form.controls.fieldCode.setValue(matter.fieldCode);
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  private focus(): void {
    afterNextRender(() => this.fields()?.focus(), { injector: this.injector });
  }
}
