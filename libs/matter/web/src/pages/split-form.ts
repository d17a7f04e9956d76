import { Component, computed, inject, input, type OnInit } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Router } from '@angular/router';
import { BELONGING_KINDS, MATTER_KINDS, type MatterBelongings, type MatterView, type SplitMatter } from '@tiepdan/matter/contract';
import { formatCount, TEXT_LIMITS, tidyText } from '@tiepdan/platform/contract';
import { Chip, DayPipe, ErrorSummary, fieldError, FormKeys, Notice, PageHeader, SavedForm } from '@tiepdan/ui/web';
import { firstValueFrom } from 'rxjs';
import { FieldSelect } from '../field-select';
import { ChosenRecords } from '../gathering/chosen-records';
import { MatterApi } from '../matter-api';
import { matterDetailsForm } from '../matter-form';

/** What the request calls otherwise than the form. */
const DETAILS = { 'details.kind': 'kind', 'details.fieldCode': 'fieldCode', 'details.summary': 'summary' };

/** Chooses what becomes a matter of its own, and says what that matter is. */
@Component({
  selector: 'tiepdan-split-form',
  imports: [
    Chip,
    DayPipe,
    ErrorSummary,
    FieldSelect,
    FormKeys,
    MatButton,
    MatCheckbox,
    MatFormFieldModule,
    MatInput,
    MatSelectModule,
    PageHeader,
    ReactiveFormsModule,
  ],
  templateUrl: './split-form.html',
  styleUrl: './split-form.scss',
})
export class SplitForm implements OnInit {
  readonly matter = input.required<MatterView>();
  readonly records = input.required<MatterBelongings>();

  private readonly api = inject(MatterApi);
  private readonly router = inject(Router);
  private readonly notice = inject(Notice);
  protected readonly kinds = Object.entries(MATTER_KINDS);
  protected readonly recordKinds = BELONGING_KINDS;
  protected readonly limits = TEXT_LIMITS;
  protected readonly error = fieldError;
  protected readonly chosen = computed(() => new ChosenRecords(this.records()));
  protected readonly said = computed(() => {
    const count = this.chosen().count();
    if (!count) return 'Chưa chọn lượt tiếp, đơn hoặc văn bản nào.';
    if (!this.chosen().parts()) return 'Phải để lại ít nhất một bản ghi ở vụ việc cũ.';
    return `${formatCount(count)} trong ${formatCount(this.records().length)} bản ghi chuyển sang vụ việc mới.`;
  });
  protected readonly form = new FormGroup({
    ...matterDetailsForm().controls,
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(TEXT_LIMITS.reason)] }),
  });
  protected readonly saver = new SavedForm(this.form, DETAILS);

  ngOnInit(): void {
    const { kind, fieldCode } = this.matter();
    this.form.patchValue({ kind, fieldCode });
  }

  protected leave(): void {
    void this.router.navigate(['/matters', this.matter().id]);
  }

  protected async split(): Promise<void> {
    await this.saver.save(async () => {
      const { kind, fieldCode, summary, reason } = this.form.getRawValue();
      if (kind === null || !this.chosen().parts()) return;
      const { id, version } = this.matter();
      const details = { kind, fieldCode, summary: tidyText(summary) };
      const made = await firstValueFrom(this.api.split(id, { version, reason: tidyText(reason), details, ...this.chosen().toRequest() }));
      await this.router.navigate(['/matters', made.newId]);
      this.tell(made, kind === this.matter().kind);
    });
  }

  /** Taken back by a merge, which wants both to be of one kind. */
  private tell({ id, version, newId, newNumber, newVersion }: SplitMatter, sameKind: boolean): void {
    const text = `Đã tách thành vụ việc ${newNumber}.`;
    if (!sameKind) return this.notice.say(text);
    this.notice.undoable(text, async () => {
      await firstValueFrom(this.api.merge(newId, { version: newVersion, intoId: id, intoVersion: version, reason: 'Hoàn tác ngay sau khi tách' }));
      await this.router.navigate(['/matters', id]);
    });
  }
}
