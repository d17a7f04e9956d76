import { Component, computed, input } from '@angular/core';
import type { TaskRow } from '@tiepdan/conclusion/contract';
import { Chip } from '@tiepdan/ui/web';
import { taskMarks } from './task-words';

/** Where a task stands, and whether it is late. */
@Component({
  selector: 'tiepdan-task-chips',
  imports: [Chip],
  template: `
    @for (mark of marks(); track mark.word) {
      <tiepdan-chip [tone]="mark.tone" [icon]="mark.icon">{{ mark.word }}</tiepdan-chip>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px;
    }
  `,
})
export class TaskChips {
  readonly task = input.required<Pick<TaskRow, 'state' | 'late' | 'lateDays' | 'doneLate'>>();
  protected readonly marks = computed(() => taskMarks(this.task()));
}
