import { Component, computed, ElementRef, inject, Injector, input, afterNextRender } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { AgencyField } from '@tiepdan/agency/web';
import type { PlainDate } from '@tiepdan/platform/contract';
import { DayField, formEvents, TextField } from '@tiepdan/ui/web';
import type { TasksForm } from './tasks-form';

/** Which body does what by when: a line each. */
@Component({
  selector: 'tiepdan-tasks-fields',
  imports: [AgencyField, DayField, MatButtonModule, MatIcon, ReactiveFormsModule, TextField],
  template: `
    <fieldset class="field-group">
      <legend>Giao việc cho cơ quan</legend>
      @for (task of lines(); track task; let index = $index) {
        <div class="task" role="group" [attr.aria-label]="'Việc ' + (index + 1)">
          <tiepdan-agency-field label="Cơ quan thực hiện" [name]="'tasks.' + index + '.agencyId'" [control]="task.controls.agencyId" />
          <tiepdan-day-field
            label="Hạn hoàn thành"
            [attr.data-field]="'tasks.' + index + '.dueOn'"
            [formControl]="task.controls.dueOn"
            [min]="earliest()"
            [required]="true"
          />
          <button matIconButton type="button" [attr.aria-label]="'Bỏ việc ' + (index + 1)" (click)="tasks().removeAt(index)">
            <mat-icon svgIcon="close" />
          </button>
          <tiepdan-text-field
            class="whole"
            label="Nội dung việc"
            [name]="'tasks.' + index + '.content'"
            [control]="task.controls.content"
            [rows]="2"
          />
        </div>
      } @empty {
        <p class="muted">Chưa giao việc nào. Kết luận chỉ giải thích thì không cần giao việc.</p>
      }
      @if (!tasks().full) {
        <button matButton="outlined" type="button" class="add" (click)="add()"><mat-icon svgIcon="add" /> Giao việc</button>
      }
    </fieldset>
  `,
  styles: `
    .task {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(150px, 2fr) auto;
      gap: 8px;
      align-items: start;
      padding: 10px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }

    .whole {
      grid-column: 1 / -1;
    }

    .add {
      align-self: flex-start;
      margin-top: 8px;
    }
  `,
})
export class TasksFields {
  readonly tasks = input.required<TasksForm>();
  /** No task is due before the conclusion. */
  readonly earliest = input<PlainDate | null>(null);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly events = formEvents(this.tasks);
  protected readonly lines = computed(() => (this.events(), [...this.tasks().controls]));

  protected add(): void {
    this.tasks().add();
    afterNextRender(
      { read: () => [...this.host.querySelectorAll<HTMLElement>('.task')].at(-1)?.querySelector<HTMLElement>('input')?.focus() },
      { injector: this.injector },
    );
  }
}
