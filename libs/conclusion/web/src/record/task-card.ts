import { Component, computed, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TASK_STEPS, type TaskAction, type TaskStep, type TaskView } from '@tiepdan/conclusion/contract';
import { DELIVERY_STATES } from '@tiepdan/forwarding/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { DayPipe } from '@tiepdan/ui/web';
import { TaskMenu } from '../acts/task-menu';
import { TaskChips } from '../words/task-chips';

/** One task of a conclusion: what, whose, until when, what became of it, and what can be done next. */
@Component({
  selector: 'tiepdan-task-card',
  imports: [DayPipe, MatIcon, RouterLink, TaskChips, TaskMenu],
  templateUrl: './task-card.html',
  styleUrl: './task-card.scss',
})
export class TaskCard {
  readonly task = input.required<TaskView>();
  readonly chosen = output<TaskAction>();
  protected readonly deliveryStates = DELIVERY_STATES;
  protected readonly answers = computed(() => this.task().answers);

  protected stepWords({ kind, text, dueFrom, dueTo }: TaskStep): string {
    const moved = dueFrom && dueTo ? ` từ ${formatDay(dueFrom)} sang ${formatDay(dueTo)}` : dueTo ? `, hạn ${formatDay(dueTo)}` : '';
    return `${TASK_STEPS[kind]}${moved}${text ? `: ${text}` : ''}`;
  }
}
