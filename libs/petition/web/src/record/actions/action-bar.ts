import { Component, computed, DestroyRef, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { PETITION_ACTIONS, type PetitionAction, type PetitionView } from '@tiepdan/petition/contract';
import { Notice, Shortcuts, WithheldActs } from '@tiepdan/ui/web';
import { STEP_DIALOGS_INSTEAD, stepWords } from '../../decisions/step-dialogs';
import { ACTION_ICONS, ACTION_KEYS, offered } from './action-order';

/** What the reader may do with a petition now: the next thing as a button, the rest in a menu, the usual ones by a key. */
@Component({
  selector: 'tiepdan-action-bar',
  imports: [MatButton, MatIcon, MatMenu, MatMenuItem, MatMenuTrigger, WithheldActs],
  templateUrl: './action-bar.html',
  styles: `
    :host {
      display: contents;
    }
    kbd {
      margin-left: 12px;
      color: var(--mat-sys-on-surface-variant);
      font-size: 11px;
    }
  `,
})
export class ActionBar {
  readonly petition = input.required<Pick<PetitionView, 'stage' | 'actions' | 'kind' | 'withheld'>>();
  /** The officer wants to do this. */
  readonly act = output<PetitionAction>();

  private readonly instead = inject(STEP_DIALOGS_INSTEAD, { optional: true });
  private readonly notice = inject(Notice);
  protected readonly words = computed(() => stepWords(this.petition(), this.instead));
  protected readonly icons = ACTION_ICONS;
  protected readonly keys = ACTION_KEYS;
  protected readonly offer = computed(() => offered(this.petition().stage, this.petition().actions));
  /** The next thing stands last, where the eye ends; while it is somebody else's to do, nothing stands out. */
  protected readonly buttons = computed(() => {
    const { beside, first } = this.offer();
    return first ? [...beside, first] : beside;
  });

  constructor() {
    const shortcuts = inject(Shortcuts);
    const destroyRef = inject(DestroyRef);
    for (const [action, key] of Object.entries(ACTION_KEYS) as [PetitionAction, string][])
      shortcuts.on(
        key,
        () => this.pressed(action),
        destroyRef,
        `${PETITION_ACTIONS[action]} (trang đơn)`,
      );
  }

  private pressed(action: PetitionAction): void {
    const { actions, withheld } = this.petition();
    if (actions.includes(action)) return this.act.emit(action);
    const why = withheld.find((step) => step.action === action)?.why;
    if (why) this.notice.say(why);
  }
}
