import { Component, computed, input } from '@angular/core';
import { PETITION_STAGES, type PetitionStage } from '@tiepdan/petition/contract';
import { Chip, type ChipTone } from '@tiepdan/ui/web';

/** How each stage is drawn; the word says it, tone and icon only repeat it. */
const LOOKS: Readonly<Record<PetitionStage, { readonly tone: ChipTone; readonly icon: string }>> = {
  registered: { tone: 'info', icon: 'inbox' },
  returned: { tone: 'warning', icon: 'undo' },
  proposed: { tone: 'info', icon: 'pending' },
  'awaiting-signature': { tone: 'info', icon: 'draw' },
  accepted: { tone: 'good', icon: 'play_circle' },
  assigned: { tone: 'good', icon: 'play_circle' },
  urged: { tone: 'good', icon: 'play_circle' },
  suspended: { tone: 'warning', icon: 'pause_circle' },
  resolved: { tone: 'neutral', icon: 'task_alt' },
  declined: { tone: 'neutral', icon: 'block' },
  guided: { tone: 'neutral', icon: 'task_alt' },
  forwarded: { tone: 'neutral', icon: 'forward_to_inbox' },
  'sent-back': { tone: 'neutral', icon: 'undo' },
  'not-handled': { tone: 'neutral', icon: 'block' },
  filed: { tone: 'neutral', icon: 'inventory_2' },
  terminated: { tone: 'neutral', icon: 'cancel' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
  expired: { tone: 'neutral', icon: 'auto_delete' },
};

/** Where a petition stands, in its word and icon. */
@Component({
  selector: 'tiepdan-stage-chip',
  imports: [Chip],
  template: `<tiepdan-chip [tone]="look().tone" [icon]="look().icon">{{ words[stage()] }}</tiepdan-chip>`,
  styles: `
    :host {
      display: inline-flex;
      vertical-align: middle;
    }
  `,
})
export class StageChip {
  readonly stage = input.required<PetitionStage>();
  protected readonly words = PETITION_STAGES;
  protected readonly look = computed(() => LOOKS[this.stage()]);
}
