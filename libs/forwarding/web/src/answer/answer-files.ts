import { Component, computed, input, signal } from '@angular/core';
import type { FormControl } from '@angular/forms';
import type { EnclosedFile } from '@tiepdan/forwarding/contract';

/** The files of an answer: those that are uploaded now, and of an answer that is mended those it has. */
@Component({
  selector: 'tiepdan-answer-files',
  template: ``,
})
export class AnswerFiles {
  readonly control = input.required<FormControl<readonly string[]>>();
  readonly sealed = input(false);
  readonly had = input<readonly EnclosedFile[]>([]);
  readonly busy = computed(() => this.uploading());
  private readonly uploading = signal(false);
}
