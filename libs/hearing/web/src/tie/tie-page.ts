import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { showPhone } from '@tiepdan/citizen/contract';
import { knownFromMatch, PeoplePicker } from '@tiepdan/citizen/web';
import type { HearingView } from '@tiepdan/hearing/contract';
import { Session } from '@tiepdan/identity/web';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { knownFromView, MatterApi, MatterPicker } from '@tiepdan/matter/web';
import type { CandidatePerson, CandidatesAsked } from '@tiepdan/petition/contract';
import { askedOfPeople, CandidatePanel } from '@tiepdan/petition/web';
import {
  ChangedMeanwhile,
  dialogSize,
  EmptyState,
  ErrorPanel,
  ErrorSummary,
  formEvents,
  FormKeys,
  Notice,
  PageHeader,
  SkeletonRows,
  SummaryList,
  VersionedForm,
} from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { TakeAct } from '../acts/take-act';
import { HearingApi } from '../hearing-api';
import { hearingSummary, placeWords } from '../words/hearing-words';
import { TieForm } from './tie-form';

/** What came from the public page beside who and what it may be: an officer says which citizen and which matter it is, or refuses it. */
@Component({
  selector: 'tiepdan-tie-page',
  imports: [
    CandidatePanel,
    ChangedMeanwhile,
    EmptyState,
    ErrorPanel,
    ErrorSummary,
    FormKeys,
    MatButton,
    MatIcon,
    MatterPicker,
    PageHeader,
    PeoplePicker,
    ReactiveFormsModule,
    RouterLink,
    SkeletonRows,
    SummaryList,
  ],
  templateUrl: './tie-page.html',
  styleUrl: './tie-page.scss',
})
export class TiePage {
  private readonly api = inject(HearingApi);
  private readonly matters = inject(MatterApi);
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);
  private readonly taking = inject(TakeAct);
  private readonly dialog = inject(MatDialog);
  private readonly session = inject(Session);

  readonly id = input.required<string>();
  protected readonly loaded = rxResource({ params: () => this.id(), stream: ({ params }) => this.api.one(params) });
  protected readonly view = computed(() => (this.loaded.hasValue() ? this.loaded.value() : null));
  protected readonly form = new TieForm();
  protected readonly saver = new VersionedForm<HearingView>({
    form: this.form,
    fill: () => undefined,
    load: () => this.api.one(this.id()),
    summary: hearingSummary,
    rename: { citizenId: 'people', details: 'people', 'matter.details': 'matter.details', matter: 'matter' },
  });
  private readonly people = formEvents(computed(() => this.form.controls.people));
  private readonly matter = formEvents(computed(() => this.form.controls.matter));
  /** Who the officer has written on the form, and the words of the request: what may be known of them is looked for. */
  protected readonly asked = computed<CandidatesAsked>(() => {
    this.people();
    this.matter();
    const view = this.view();
    const about = {
      kind: view?.kind ?? null,
      summary: view?.content ?? null,
      matterId: this.form.controls.matter.controls.known.value?.id ?? null,
    };
    return view?.publicPerson ? { ...about, ...askedOfPeople(this.form.controls.people) } : { ...about, sealed: true };
  });
  protected readonly typed = computed(() => {
    const view = this.view();
    if (!view) return [];
    return [
      { label: 'Loại', value: MATTER_KINDS[view.kind] },
      { label: 'Họ và tên', value: view.publicPerson?.fullName },
      { label: 'Điện thoại', value: showPhone(view.publicPerson?.phone ?? '') },
      { label: 'Địa chỉ', value: view.publicPerson?.address },
      { label: 'Nội dung', value: view.content },
      { label: 'Ngày xin tiếp', value: placeWords(view) },
    ];
  });
  protected readonly mayOpen = computed(() => this.view()?.sealedId && this.session.can('citizen.open-sealed'));
  private filled = '';

  constructor() {
    effect(() => {
      const view = this.view();
      if (!view || this.filled === view.id) return;
      this.filled = view.id;
      untracked(() => {
        this.form.fill(view);
        this.saver.take(view);
      });
    });
  }

  protected async save(): Promise<void> {
    await this.saver.save(async () => {
      await firstValueFrom(this.api.tie(this.id(), this.form.toRequest(this.saver.version)));
      this.notice.say('Đã gắn đăng ký với công dân và vụ việc.');
      await this.router.navigate(['/hearings', this.id()]);
    });
  }

  protected takePerson(person: CandidatePerson): void {
    this.form.controls.people.controls[0]?.choose(knownFromMatch({ ...person, matchedOn: ['name'] }));
  }

  protected async takeMatterOf(matterId: string | null): Promise<void> {
    if (!matterId) return;
    try {
      this.form.controls.matter.choose(knownFromView(await firstValueFrom(this.matters.one(matterId))));
    } catch (failure) {
      this.notice.fail(failure);
    }
  }

  protected async refuse(view: HearingView): Promise<void> {
    if (await this.taking.run('refuse', view, () => undefined))
      await this.router.navigate(['/hearings'], { queryParams: { list: 'public' } });
  }

  protected async openSealed(): Promise<void> {
    const { OpenSealedDialog } = await import('./open-sealed-dialog');
    this.dialog.open(OpenSealedDialog, { data: { hearingId: this.id() }, ...dialogSize('usual') });
  }
}
