import { afterNextRender, Component, computed, DestroyRef, ElementRef, inject, Injector, input, signal, type OnInit } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { Session } from '@tiepdan/identity/web';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { FieldSelect } from '@tiepdan/matter/web';
import { sealsWhole, type PetitionView, type SplitPetition } from '@tiepdan/petition/contract';
import {
  ChangedMeanwhile,
  DayField,
  Drafts,
  ErrorSummary,
  fieldError,
  FormKeys,
  PageHeader,
  SummaryList,
  VersionedForm,
  type KeptDraft,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { PetitionApi } from '../../petition-api';
import { bookNumberOf, petitionFacts, petitionState, petitionSubstance } from '../../petition-words';
import { SplitForm } from './split-form';

/** The most petitions that one petition is split into at once. */
const MOST_PARTS = 10;

/** "Tách đơn": contents of another kind become petitions of their own, with the same senders and days (Luật TCD Đ.25 k.3). */
@Component({
  selector: 'tiepdan-split-page',
  imports: [
    ChangedMeanwhile,
    DayField,
    ErrorSummary,
    FieldSelect,
    FormKeys,
    MatButton,
    MatCheckbox,
    MatFormFieldModule,
    MatIcon,
    MatIconButton,
    MatInput,
    MatSelectModule,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    SummaryList,
  ],
  templateUrl: './split-page.html',
  styleUrl: './split-page.scss',
})
export class SplitPage implements OnInit {
  readonly petition = input.required<PetitionView>();

  private readonly api = inject(PetitionApi);
  private readonly session = inject(Session);
  private readonly drafts = inject(Drafts);
  private readonly router = inject(Router);
  private readonly destroyRef = inject(DestroyRef);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private draft: KeptDraft | null = null;

  protected readonly today = this.session.today;
  protected readonly form = new SplitForm(this.session.today());
  protected readonly saver = new VersionedForm<PetitionView>({
    form: this.form,
    fill: () => undefined,
    load: () => this.api.one(this.petition().id),
    summary: petitionState,
  });
  protected readonly error = fieldError;
  protected readonly kinds = Object.entries(MATTER_KINDS);
  protected readonly most = MOST_PARTS;
  protected readonly numberOf = bookNumberOf;
  protected readonly heading = computed(() => `Tách đơn số ${bookNumberOf(this.petition())}`);
  protected readonly facts = computed(() => [...petitionSubstance(this.petition()), ...petitionFacts(this.petition())]);
  /** The petitions that came of it, once it is done. */
  protected readonly done = signal<SplitPetition | null>(null);

  private readonly changed = toSignal(this.form.events);
  protected readonly parts = computed(() => (this.changed(), [...this.form.controls.parts.controls]));

  /** Whether saving seals the petition, which is open now, together with its parts. */
  protected readonly turnsSealed = computed(() => !this.petition().sealed && sealsWhole(this.parts().map((part) => part.getRawValue())));

  ngOnInit(): void {
    this.saver.take(this.petition());
    this.draft = this.drafts.keep(`petition.split.${this.petition().id}`, this.form, {
      prepare: (draft) => this.form.grow(draft),
      destroyRef: this.destroyRef,
    });
  }

  protected add(): void {
    this.form.add();
    this.focus(`.part:last-of-type [formcontrolname="kind"]`);
  }

  protected remove(index: number): void {
    this.form.remove(index);
    this.focus('.add');
  }

  protected async split(): Promise<void> {
    await this.saver.save(async () => {
      const split = await firstValueFrom(this.api.split(this.petition().id, this.form.toRequest(this.saver.version)));
      this.draft?.clear();
      this.done.set(split);
      this.focus('h1');
    });
  }

  protected async leave(): Promise<void> {
    await this.router.navigate(['/petitions', this.petition().id]);
  }

  private focus(selector: string): void {
    afterNextRender({ read: () => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus() }, { injector: this.injector });
  }
}
