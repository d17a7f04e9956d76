import { Component, computed, inject, input, type OnInit } from '@angular/core';
import { Session } from '@tiepdan/identity/web';
import type { ReceptionView } from '@tiepdan/reception/contract';
import { Correction, CorrectionFrame, EmptyState, PageHeader } from '@tiepdan/ui/web';
import { ReceptionFields } from '../form/reception-fields';
import { ReceptionForm } from '../form/reception-form';
import { ReceptionApi } from '../reception-api';
import { bookNumberOf, receptionSummary } from './reception-words';

/** Correcting a reception: the same form, with a reason. */
@Component({
  selector: 'tiepdan-reception-correction',
  imports: [CorrectionFrame, EmptyState, PageHeader, ReceptionFields],
  templateUrl: './reception-correction.html',
})
export class ReceptionCorrection implements OnInit {
  readonly reception = input.required<ReceptionView>();

  private readonly api = inject(ReceptionApi);
  private readonly session = inject(Session);
  protected readonly today = this.session.today;
  protected readonly form = new ReceptionForm({ today: this.session.today(), officerId: '' }, true);
  protected readonly correction = new Correction<ReceptionView>({
    name: 'reception',
    route: '/receptions',
    form: this.form,
    record: this.reception,
    written: this.form.controls.headCount,
    fill: (view) => this.form.take(view),
    load: (id) => this.api.one(id),
    write: (id, version) => this.api.correct(id, this.form.toCorrectRequest(version)),
    summary: receptionSummary,
    said: (view) => `Đã sửa lượt tiếp số ${bookNumberOf(view)}.`,
  });
  protected readonly heading = computed(() => `Sửa lượt tiếp số ${bookNumberOf(this.reception())}`);
  /** People the officer may not see cannot be written back, so the record cannot be corrected by them. */
  protected readonly sealed = computed(() => this.reception().people.some((person) => person.sealed));

  ngOnInit(): void {
    if (!this.sealed()) this.correction.begin();
  }
}
