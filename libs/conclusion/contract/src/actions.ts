import type { RecordStatus } from '@tiepdan/platform/contract';
import type { ConclusionAction } from './conclusion.js';
import type { conclusionPermissions } from './permissions.js';
import type { TaskAction, TaskState } from './task.js';

type ConclusionPermission = keyof typeof conclusionPermissions;

/** What decides which actions a conclusion offers. */
export interface ConclusionFacts {
  readonly status: RecordStatus;
  /** Whether a notice of it is in preparation or out. */
  readonly notice: boolean;
  /** Whether something of it stands in no notice yet, and none is in preparation. */
  readonly unnotified: boolean;
}

interface ConclusionRule {
  readonly status: RecordStatus;
  readonly permission: ConclusionPermission;
  readonly given?: (facts: ConclusionFacts) => boolean;
}

/** Which action a conclusion offers, and to whom: the whole of it. */
export const CONCLUSION_RULES: Readonly<Record<ConclusionAction, ConclusionRule>> = {
  correct: { status: 'active', permission: 'conclusion.record' },
  'add-task': { status: 'active', permission: 'conclusion.record' },
  notify: { status: 'active', permission: 'conclusion.notify', given: ({ unnotified }) => unnotified },
  cancel: { status: 'active', permission: 'conclusion.cancel', given: ({ notice }) => !notice },
  restore: { status: 'cancelled', permission: 'conclusion.cancel' },
};

/** The actions open to whoever holds `permissions`, in the order of the table. */
export function conclusionActionsFor(facts: ConclusionFacts, permissions: ReadonlySet<string>): ConclusionAction[] {
  return (Object.keys(CONCLUSION_RULES) as ConclusionAction[]).filter((action) => {
    const { status, permission, given } = CONCLUSION_RULES[action];
    return status === facts.status && permissions.has(permission) && (given?.(facts) ?? true);
  });
}

interface TaskRule {
  readonly from: readonly TaskState[];
  /** What the task is afterwards; `same` where the step only adds to it. */
  readonly to: TaskState | 'same';
  readonly permission: ConclusionPermission;
}

/** Which action is open in which state of a task, where it leads, and who may: the whole of it. */
export const TASK_RULES: Readonly<Record<TaskAction, TaskRule>> = {
  progress: { from: ['open', 'reported'], to: 'same', permission: 'conclusion.follow' },
  report: { from: ['open', 'reported'], to: 'reported', permission: 'conclusion.follow' },
  close: { from: ['open', 'reported'], to: 'done', permission: 'conclusion.follow' },
  extend: { from: ['open', 'reported'], to: 'same', permission: 'conclusion.follow' },
  withdraw: { from: ['open', 'reported'], to: 'withdrawn', permission: 'conclusion.follow' },
  reopen: { from: ['done', 'withdrawn', 'reported'], to: 'open', permission: 'conclusion.follow' },
};

/** The actions open to whoever holds `permissions` on a task of a conclusion in force, in the order of the table. */
export function taskActionsFor(state: TaskState, permissions: ReadonlySet<string>): TaskAction[] {
  return (Object.keys(TASK_RULES) as TaskAction[]).filter((action) => {
    const { from, permission } = TASK_RULES[action];
    return from.includes(state) && permissions.has(permission);
  });
}
