import { Component, computed, inject, input, type OnInit } from '@angular/core';
import { Session } from '@tiepdan/identity/web';
import type { PetitionView } from '@tiepdan/petition/contract';
import { Correction, CorrectionFrame, EmptyState, PageHeader } from '@tiepdan/ui/web';
import { PetitionFields } from './petition-fields';
import { PetitionForm } from './petition-form';
import { PetitionApi } from '../petition-api';
import { bookNumberOf, petitionSummary } from '../petition-words';

/** Correcting a petition: the same form, with a reason. */
@Component({
  selector: 'tiepdan-petition-correction',
  imports: [CorrectionFrame, EmptyState, PageHeader, PetitionFields],
  templateUrl: './petition-correction.html',
})
export class PetitionCorrection implements OnInit {
  readonly petition = input.required<PetitionView>();

  private readonly api = inject(PetitionApi);
  private readonly session = inject(Session);
  protected readonly today = this.session.today;
  protected readonly form = new PetitionForm(this.session.today(), true);
  protected readonly correction = new Correction<PetitionView>({
    name: 'petition',
    route: '/petitions',
    form: this.form,
    record: this.petition,
    written: this.form.controls.signatoryCount,
    fill: (view) => this.form.take(view),
    load: (id) => this.api.one(id),
    write: (id, version) => {
      const request = this.form.toCorrectRequest(version);
      return request && this.api.correct(id, request);
    },
    summary: petitionSummary,
    said: (view) => `Đã sửa đơn số ${bookNumberOf(view)}.`,
  });
  protected readonly heading = computed(() => `Sửa đơn số ${bookNumberOf(this.petition())}`);
  /** People the officer may not see cannot be written back, so the record cannot be corrected by them. */
  protected readonly sealed = computed(() => this.petition().senders.some((person) => person.sealed));

  ngOnInit(): void {
    if (!this.sealed()) this.correction.begin();
  }
}
