import { httpResource } from '@angular/common/http';
import { Component, computed, DestroyRef, inject, input, type OnInit } from '@angular/core';
import { rxResource, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatIcon } from '@angular/material/icon';
import { MatRadioModule } from '@angular/material/radio';
import { Router, RouterLink } from '@angular/router';
import type { AgencyKind } from '@tiepdan/agency/contract';
import { AgencyField } from '@tiepdan/agency/web';
import type { RunningLimitList } from '@tiepdan/calendar/contract';
import { CalendarApi } from '@tiepdan/calendar/web';
import { Session } from '@tiepdan/identity/web';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import {
  COMPETENCES,
  COMPETENT_SYSTEMS,
  ELIGIBILITIES,
  INELIGIBLE_REASONS,
  petitionPaths,
  type CompetentSystem,
  type PetitionView,
} from '@tiepdan/petition/contract';
import { formatDay } from '@tiepdan/platform/contract';
import {
  ChangedMeanwhile,
  ChoiceField,
  choicesOf,
  DayField,
  Drafts,
  ErrorSummary,
  fieldError,
  FormKeys,
  type KeptDraft,
  PageHeader,
  SummaryList,
  TextField,
  VersionedForm,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { TimeCheck } from '../../limits/time-check';
import { PetitionApi } from '../../petition-api';
import { bookNumberOf, petitionFacts, petitionState, petitionSubstance } from '../../petition-words';
import { TakeStep } from '../take-step';
import { ProposalForm } from './proposal-form';
import { groundsFor, limitsMet, limitsStarted, wayCard, type Foreseen } from './way-words';

/** Which bodies are likely to be competent under each system. */
const LIKELY: Readonly<Partial<Record<CompetentSystem, readonly AgencyKind[]>>> = {
  administrative: ['department', 'commune'],
  elected: ['elected'],
  judicial: ['judicial'],
  party: ['party'],
  audit: ['other'],
  other: ['other'],
};

type TypedProposal = Parameters<ProposalForm['patchValue']>[0];

/** "Đề xuất xử lý": the petition on the left, the classification and the way on the right, each field when it is due. */
@Component({
  selector: 'tiepdan-propose-page',
  imports: [
    AgencyField,
    ChangedMeanwhile,
    ChoiceField,
    DayField,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatCheckbox,
    MatIcon,
    MatRadioModule,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
    SummaryList,
    TextField,
    TimeCheck,
  ],
  templateUrl: './propose-page.html',
  styleUrl: './propose-page.scss',
})
export class ProposePage implements OnInit {
  readonly petition = input.required<PetitionView>();

  private readonly api = inject(PetitionApi);
  private readonly calendar = inject(CalendarApi);
  private readonly session = inject(Session);
  private readonly drafts = inject(Drafts);
  private readonly router = inject(Router);
  private readonly takeStep = inject(TakeStep);
  private readonly destroyRef = inject(DestroyRef);
  private draft: KeptDraft | null = null;

  protected readonly today = this.session.today;
  protected readonly form = new ProposalForm(this.session.today());
  protected readonly saver = new VersionedForm<PetitionView>({
    form: this.form,
    fill: (view) => this.form.begin(view),
    load: () => this.api.one(this.petition().id),
    summary: petitionState,
  });
  protected readonly error = fieldError;
  protected readonly kinds = choicesOf(MATTER_KINDS);
  protected readonly reasons = choicesOf(INELIGIBLE_REASONS);
  protected readonly competences = choicesOf(COMPETENCES);
  protected readonly systems = choicesOf(COMPETENT_SYSTEMS);

  protected readonly heading = computed(() => `Đề xuất xử lý đơn số ${bookNumberOf(this.petition())}`);
  protected readonly lead = computed(() => `Nhận ngày ${formatDay(this.petition().receivedOn)}. Mỗi ô chỉ hiện khi đến lượt.`);
  protected readonly facts = computed(() => [...petitionSubstance(this.petition()), ...petitionFacts(this.petition())]);
  protected readonly canSplit = computed(() => this.petition().actions.includes('split'));

  private readonly changed = toSignal(this.form.events);
  private readonly rules = rxResource({ stream: () => this.calendar.rules() });
  protected readonly otherKind = computed(() => (this.changed(), this.form.controls.kind.invalid));
  protected readonly eligibilities = computed(() => {
    this.changed();
    const { eligible, ineligible } = ELIGIBILITIES;
    const no = { value: 'ineligible' as const, label: ineligible };
    return this.form.neverEligible
      ? [{ ...no, hint: 'Đơn nặc danh loại này không đủ điều kiện xử lý.' }]
      : [{ value: 'eligible' as const, label: eligible }, no];
  });
  protected readonly ways = computed(() => (this.changed(), this.form.ways.map(wayCard)));
  protected readonly grounds = computed(() => (this.changed(), groundsFor(this.form.rule)));
  protected readonly recipientLabel = computed(() => {
    this.changed();
    if (this.form.rule?.requires.includes('unit')) return 'Đơn vị được giao giải quyết';
    return this.form.rule?.way === 'guide' ? 'Cơ quan được hướng dẫn đến' : 'Cơ quan nhận';
  });
  protected readonly likelyRecipients = computed(() => {
    this.changed();
    return LIKELY[this.form.controls.competentSystem.value ?? 'administrative'] ?? [];
  });
  /** The petition's limits as they run now; read anew when it has moved. */
  private readonly running = httpResource<RunningLimitList>(() => petitionPaths.limits(this.petition().id));
  private readonly foreseen = computed((): Foreseen | null => {
    this.changed();
    const { rule } = this.form;
    const on = this.form.controls.on.value;
    if (!rule || !on || !this.rules.hasValue()) return null;
    return { petition: this.petition(), proposal: this.form.toProposal(), rule, on, rules: this.rules.value() ?? [] };
  });
  protected readonly started = computed(() => {
    const foreseen = this.foreseen();
    return foreseen ? limitsStarted(foreseen) : [];
  });
  protected readonly met = computed(() => {
    const foreseen = this.foreseen();
    return foreseen && this.running.hasValue() ? limitsMet(foreseen, this.running.value()) : [];
  });

  ngOnInit(): void {
    this.saver.take(this.petition());
    const { typed } = (this.router.currentNavigation()?.extras.state ?? history.state ?? {}) as { readonly typed?: TypedProposal };
    if (typed) this.form.patchValue(typed);
    this.form.markAsPristine();
    this.draft = this.drafts.keep(`petition.propose.${this.petition().id}`, this.form, { destroyRef: this.destroyRef });
  }

  /** Whether a field is due. */
  protected shows(name: keyof ProposalForm['controls']): boolean {
    this.changed();
    return this.form.controls[name].enabled;
  }

  protected async propose(): Promise<void> {
    await this.saver.save(async () => {
      const { id } = this.petition();
      const request = { ...this.form.toProposal(), version: this.saver.version, on: this.form.controls.on.value ?? '' };
      const taken = await firstValueFrom(this.api.take(id, 'propose', request));
      const typed = this.form.getRawValue();
      this.draft?.clear();
      await this.leave();
      this.takeStep.proposed(this.petition(), taken, typed);
    });
  }

  protected async leave(): Promise<void> {
    await this.router.navigate(['/petitions', this.petition().id]);
  }
}
