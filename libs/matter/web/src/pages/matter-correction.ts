import { Component, inject, input, type OnInit } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Session } from '@tiepdan/identity/web';
import { MATTER_KINDS, type MatterView } from '@tiepdan/matter/contract';
import { TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Correction, CorrectionFrame, fieldError } from '@tiepdan/ui/web';
import { FieldSelect } from '../field-select';
import { MatterApi } from '../matter-api';
import { matterDetailsForm } from '../matter-form';

/** Correcting a matter, with a reason. Its kind changes for everything received about it. */
@Component({
  selector: 'tiepdan-matter-correction',
  imports: [ReactiveFormsModule, MatCheckbox, MatFormFieldModule, MatInputModule, MatSelectModule, CorrectionFrame, FieldSelect],
  templateUrl: './matter-correction.html',
})
export class MatterCorrection implements OnInit {
  readonly matter = input.required<MatterView>();

  private readonly api = inject(MatterApi);
  private readonly session = inject(Session);
  protected readonly kinds = Object.entries(MATTER_KINDS);
  protected readonly error = fieldError;
  protected readonly form = new FormGroup({
    ...matterDetailsForm().controls,
    sealed: new FormControl(false, { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(TEXT_LIMITS.reason)] }),
  });
  protected readonly correction = new Correction<MatterView>({
    name: 'matter',
    route: '/matters',
    form: this.form,
    record: this.matter,
    fill: ({ kind, fieldCode, summary, sealed }) => this.form.patchValue({ kind, fieldCode, summary, sealed }),
    load: (id) => this.api.one(id),
    write: (id, version) => {
      const { kind, ...details } = this.form.getRawValue();
      return kind && this.api.correct(id, { kind, ...details, version });
    },
    summary: ({ kind, fieldName, summary, sealed }) => [
      { label: 'Loại', value: MATTER_KINDS[kind] },
      { label: 'Lĩnh vực', value: fieldName },
      { label: 'Tóm tắt', value: summary },
      { label: 'Danh tính', value: sealed ? 'Được giữ bí mật' : null },
    ],
    said: ({ number }) => `Đã sửa vụ việc ${number}.`,
  });

  /** A denunciation is always sealed. Sealing, and coming into the open, are two permissions. */
  protected maySeal(): boolean {
    return this.form.controls.kind.value !== 'denunciation' && this.session.can(this.matter().sealed ? 'citizen.open-sealed' : 'matter.seal');
  }

  ngOnInit(): void {
    this.correction.begin();
  }
}
