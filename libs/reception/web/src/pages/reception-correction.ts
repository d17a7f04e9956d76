import { Component, computed, inject, input, type OnInit } from '@angular/core';
import { Session } from '@tiepdan/identity/web';
import type { ReceptionView } from '@tiepdan/reception/contract';
import { Correction, CorrectionFrame } from '@tiepdan/ui/web';
import { ReceptionFields } from '../form/reception-fields';
import { ReceptionForm } from '../form/reception-form';
import { ReceptionApi } from '../reception-api';
import { bookNumberOf, receptionSummary } from './reception-words';

/** Correcting a reception: the same form, with a reason. */
@Component({
  selector: 'tiepdan-reception-correction',
  imports: [CorrectionFrame, ReceptionFields],
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
    omit: () => this.form.toDraft(),
    record: this.reception,
    written: this.form.controls.headCount,
    fill: (view) => this.form.take(view),
    load: (id) => this.api.one(id),
    write: (id, version) => this.api.correct(id, this.form.toCorrectRequest(version)),
    summary: receptionSummary,
    said: (view) => `Đã sửa lượt tiếp số ${bookNumberOf(view)}.`,
  });
  protected readonly heading = computed(() => `Sửa lượt tiếp số ${bookNumberOf(this.reception())}`);

  ngOnInit(): void {
    this.correction.begin();
  }
}
