import { Clipboard } from '@angular/cdk/clipboard';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { FIELD_GROUPS, type FieldDefinition, PAPERS, type PaperCode, servesOneOf } from '@tiepdan/paper/contract';
import { foldText } from '@tiepdan/platform/contract';
import { Notice } from '@tiepdan/ui/web';
import { typedField } from '../paper-words';

/** The fields that templates of one paper may use, in groups; a press copies one as it is typed. */
@Component({
  selector: 'tiepdan-field-list',
  imports: [MatFormFieldModule, MatIcon, MatInput],
  templateUrl: './field-list.html',
  styleUrl: './field-list.scss',
})
export class FieldList {
  readonly code = input.required<PaperCode>();

  private readonly clipboard = inject(Clipboard);
  private readonly notice = inject(Notice);
  protected readonly words = signal('');
  protected readonly groups = computed(() => {
    const { subjects } = PAPERS[this.code()];
    const looked = foldText(this.words());
    const fits = (field: FieldDefinition) =>
      servesOneOf(field, subjects) && (looked === '' || foldText(`${field.tag} ${field.meaning} ${columnWords(field)}`).includes(looked));
    return FIELD_GROUPS.map(({ label, fields }) => ({
      label,
      fields: Object.values<FieldDefinition>(fields)
        .filter(fits)
        .map((field) => ({ ...field, typed: typedField(field), columns: Object.values(field.columns ?? {}) })),
    })).filter(({ fields }) => fields.length > 0);
  });

  protected copy(text: string): void {
    this.notice.say(this.clipboard.copy(text) ? `Đã chép ${text}` : 'Trình duyệt không cho chép; xin bôi đen rồi chép.');
  }
}

const columnWords = ({ columns = {} }: FieldDefinition): string =>
  Object.values(columns)
    .map(({ tag, meaning }) => `${tag} ${meaning}`)
    .join(' ');
