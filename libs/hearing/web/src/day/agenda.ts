import { CdkDrag, CdkDragHandle, CdkDropList, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { afterNextRender, Component, ElementRef, inject, Injector, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';
import { HEARING_ORIGINS, type HearingRow } from '@tiepdan/hearing/contract';
import { ActMenu } from '../acts/act-menu';
import { HearingMarks, HearingStateChip } from '../words/hearing-chips';
import { peopleWords, toldWords } from '../words/hearing-words';
import type { AgendaOrder } from './agenda-order';

/**
 * The order of a day: drawn with the mouse or a finger by its handle, moved by the arrows beside it or by Alt+↑ and Alt+↓ from
 * anywhere in a line. Under it those that ask for the day.
 */
@Component({
  selector: 'tiepdan-agenda',
  imports: [ActMenu, CdkDrag, CdkDragHandle, CdkDropList, HearingMarks, HearingStateChip, MatButtonModule, MatIcon, MatTooltip, RouterLink],
  templateUrl: './agenda.html',
  styleUrl: './agenda.scss',
})
export class Agenda {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  readonly agenda = input.required<AgendaOrder>();
  /** Whether the reader may change the order. */
  readonly mayOrder = input(false);
  /** Something was done to one request: the day is to be read anew. */
  readonly changed = output<void>();

  protected readonly origins = HEARING_ORIGINS;
  protected readonly people = peopleWords;
  protected readonly told = toldWords;
  /** Said to who does not see the lines move. */
  protected readonly said = signal('');

  protected dropped({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.move(previousIndex, currentIndex);
  }

  protected pressed(event: KeyboardEvent, index: number): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0 || !this.mayOrder()) return;
    event.preventDefault();
    this.move(index, index + by);
  }

  protected move(from: number, to: number): void {
    const row = this.agenda().order()[from];
    const focused = document.activeElement;
    if (!row || !this.agenda().move(from, to)) return;
    this.said.set(`${peopleWords(row)}: vị trí ${to + 1}`);
    // A line that is moved in the page loses the focus; whoever moves it by keys goes on with it.
    if (focused instanceof HTMLElement && this.host.contains(focused))
      afterNextRender({ read: () => focused.focus() }, { injector: this.injector });
  }

  protected chooseSlot(row: HearingRow, event: Event): void {
    this.agenda().setSlot(row.id, (event.target as HTMLSelectElement).value || null);
  }

  protected agencies({ agencies }: HearingRow): string {
    return agencies.map(({ name }) => name).join(', ');
  }

  protected mayLeave({ state }: HearingRow): boolean {
    return state === 'waiting' || state === 'proposed';
  }
}
