import { Component, computed, inject, input, type OnInit } from '@angular/core';
import { Session } from '@tiepdan/identity/web';
import type { PetitionView } from '@tiepdan/petition/contract';
import { Correction, CorrectionFrame } from '@tiepdan/ui/web';
import { PetitionFields } from './petition-fields';
import { PetitionForm } from './petition-form';
import { PetitionApi } from '../petition-api';
import { bookNumberOf, petitionSummary } from '../petition-words';

/** Correcting a petition: the same form, with a reason. */
@Component({
  selector: 'tiepdan-petition-correction',
  imports: [CorrectionFrame, PetitionFields],
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
    omit: () => this.form.toDraft(),
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

  ngOnInit(): void {
    this.correction.begin();
  }
}
