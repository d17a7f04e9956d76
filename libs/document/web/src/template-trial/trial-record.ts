import { Component, effect, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl } from '@angular/forms';
import type { PaperSubject } from '@tiepdan/paper/contract';
import type { ChooseRecord } from '@tiepdan/paper/web';
import type { Subject } from '../subject';
import { SubjectPicker } from '../subject-picker/subject-picker';

/** Finds the petition or the matter that a template is tried on. */
@Component({
  selector: 'tiepdan-trial-record',
  imports: [SubjectPicker],
  template: `
    <tiepdan-subject-picker [control]="control" />
    @if (refusal(); as words) {
      <p class="muted" role="status">{{ words }}</p>
    }
  `,
})
export class TrialRecord {
  /** What the paper can be made from. */
  readonly subjects = input.required<readonly PaperSubject[]>();
  readonly choose = input.required<ChooseRecord>();

  protected readonly control = new FormControl<Subject | null>(null);
  private readonly chosen = toSignal(this.control.valueChanges, { initialValue: null });

  constructor() {
    effect(() => this.choose()(this.record()));
  }

  protected refusal(): string {
    return this.chosen() && !this.record() ? 'Văn bản này không lập từ loại bản ghi đó; xem thử vẫn dùng dữ liệu giả định.' : '';
  }

  private record() {
    const chosen = this.chosen();
    if (!chosen) return null;
    const record = chosen.petitionId ? ({ subject: 'petition', id: chosen.petitionId } as const) : ({ subject: 'matter', id: chosen.matterId } as const);
    return this.subjects().includes(record.subject) ? record : null;
  }
}
