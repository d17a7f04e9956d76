import { Component, input } from '@angular/core';
import { ReactiveFormsModule, type AbstractControl } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatDialogModule } from '@angular/material/dialog';
import { ChangedMeanwhile, DayPipe, ErrorSummary, FormKeys } from '@tiepdan/ui/web';
import type { TaskForm } from './task-form';

/** What stands round the fields of every act's dialog: the task in a line, refusals, and the two buttons. */
@Component({
  selector: 'tiepdan-task-dialog',
  imports: [ChangedMeanwhile, DayPipe, ErrorSummary, FormKeys, MatButton, MatDialogModule, ReactiveFormsModule],
  template: `
    @let its = act();
    <form novalidate tiepdanFormKeys [formGroup]="its.form" (ngSubmit)="its.done()">
      <h2 mat-dialog-title>{{ heading() }}</h2>
      <mat-dialog-content>
        <p class="about">
          <strong>{{ its.task.agencyName }}</strong
          >, hạn {{ its.task.dueOn | day }}
          <span class="clamp muted" [title]="its.task.content">{{ its.task.content }}</span>
        </p>
        @if (explanation(); as words) {
          <p class="about">{{ words }}</p>
        }
        <tiepdan-changed-meanwhile [form]="its" />
        <tiepdan-error-summary [form]="its.form" [refusal]="its.refusal()" />
        <div class="fields">
          <ng-content />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" mat-dialog-close>Thôi</button>
        <button matButton="filled" type="submit" aria-keyshortcuts="Control+Enter" [disabled]="its.saving()">{{ heading() }}</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .about {
      margin-bottom: 12px;
    }
    .clamp {
      margin-top: 2px;
    }
    .fields {
      display: flex;
      flex-direction: column;
      gap: 14px;
      padding-top: 14px;
    }
  `,
})
export class TaskDialog<C extends Record<string, AbstractControl>> {
  readonly act = input.required<TaskForm<C>>();
  readonly heading = input.required<string>();
  readonly explanation = input('');
}
