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
  protected readonly answers = computed(() => this.task().answers);
  /** When it ended or was reported, after its last day. */
  protected readonly ended = computed(() => {
    const { doneOn, reportedOn } = this.task();
    return doneOn ? `, hoàn thành ${formatDay(doneOn)}` : reportedOn ? `, báo cáo ${formatDay(reportedOn)}` : '';
  });
  /** Where the copy of the notice to its body stands. */
  protected readonly sent = computed(() => {
    const { delivery } = this.task();
    if (!delivery) return '';
    const state = DELIVERY_STATES[delivery.state];
    if (delivery.answeredOn) return `${state} ngày ${formatDay(delivery.answeredOn)}`;
    if (!delivery.dueOn) return state;
    return `${state}, ${delivery.late ? 'quá hạn' : 'hạn'} trả lời ${formatDay(delivery.dueOn)}`;
  });

  protected stepWords({ kind, text, dueFrom, dueTo }: TaskStep): string {
    const moved = dueFrom && dueTo ? ` từ ${formatDay(dueFrom)} sang ${formatDay(dueTo)}` : dueTo ? `, hạn ${formatDay(dueTo)}` : '';
    return `${TASK_STEPS[kind]}${moved}${text ? `: ${text}` : ''}`;
  }
}
