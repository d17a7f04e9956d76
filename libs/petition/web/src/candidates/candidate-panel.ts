import { Component, computed, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import { rxResource, toObservable, toSignal } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import {
  CANDIDATE_REASONS,
  PETITION_STAGES,
  VERDICTS,
  VERDICT_EFFECTS,
  type CandidateList,
  type CandidatePerson,
  type CandidatePetition,
  type CandidateReason,
  type CandidateReception,
  type CandidatesAsked,
  type Verdict,
} from '@tiepdan/petition/contract';
import { Chip, DayPipe, ErrorPanel } from '@tiepdan/ui/web';
import { debounceTime, distinctUntilChanged, map } from 'rxjs';
import { PetitionApi } from '../petition-api';
import { enoughToAsk, withinLimits } from './candidates-asked';

/** How long typing must rest before the server is asked, in milliseconds. */
const REST = 250;

/** An officer's verdict on a candidate, chosen on the form and sent with it. Kept in drafts, so plain data. */
export interface GivenVerdict {
  readonly earlierId: string;
  readonly number: string;
  readonly verdict: Verdict;
}

/** A verdict just chosen, with the petition it is about. */
export interface ChosenVerdict {
  readonly petition: CandidatePetition;
  readonly verdict: Verdict;
}

/**
 * Who and what may be known already, beside a form: people, receptions and petitions with the reason of each. It asks again
 * when typing rests, drops what an older text brought, and never takes the cursor: F8 goes there, arrows move, Enter takes,
 * Esc goes back.
 */
@Component({
  selector: 'tiepdan-candidate-panel',
  imports: [MatButtonModule, MatIconModule, MatMenuModule, RouterLink, Chip, DayPipe, ErrorPanel],
  templateUrl: './candidate-panel.html',
  styleUrl: './candidate-panel.scss',
  host: { '(document:keydown.f8)': 'enter($event)', '(keydown)': 'move($event)' },
})
export class CandidatePanel {
  readonly asked = input.required<CandidatesAsked>();
  /** Verdicts given so far; null where the form asks for none. */
  readonly given = input<readonly GivenVerdict[] | null>(null);
  /** Whether only petitions are shown: beside a registered petition nothing else can be taken. */
  readonly petitionsOnly = input(false);
  readonly personTaken = output<CandidatePerson>();
  readonly receptionTaken = output<CandidateReception>();
  readonly petitionTaken = output<CandidatePetition>();
  readonly verdictChosen = output<ChosenVerdict>();
  readonly verdictDropped = output<string>();

  private readonly api = inject(PetitionApi);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private cameFrom: HTMLElement | null = null;

  protected readonly stages = PETITION_STAGES;
  protected readonly verdicts = Object.entries(VERDICTS) as [Verdict, string][];
  protected readonly labels = VERDICTS;
  protected readonly effects = VERDICT_EFFECTS;

  private readonly rested = toSignal(
    toObservable(this.asked).pipe(
      debounceTime(REST),
      map((asked) => (enoughToAsk(asked) ? withinLimits(asked) : null)),
      distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)),
    ),
    { initialValue: null },
  );
  protected readonly found = rxResource({
    params: () => this.rested() ?? undefined,
    stream: ({ params }) => this.api.candidates(params),
  });
  protected readonly sealed = computed(() => this.asked().sealed === true || this.asked().kind === 'denunciation');
  /** What was found last stays while newer text is asked about, for the cursor may stand in it; not on a form that has become sealed. */
  protected readonly list = linkedSignal<{ keep: boolean; found: CandidateList | undefined }, CandidateList | undefined>({
    source: () => ({ keep: this.rested() !== null && !this.sealed(), found: this.found.hasValue() ? this.found.value() : undefined }),
    computation: ({ keep, found }, before) => found ?? (keep ? before?.value : undefined),
  });
  protected readonly none = computed(() => {
    const list = this.list();
    return list !== undefined && !list.petitions.total && (this.petitionsOnly() || (!list.people.total && !list.receptions.total));
  });
  protected readonly spoken = computed(() => {
    const list = this.list();
    if (!list) return '';
    if (this.none()) return 'Chưa thấy người hay đơn nào giống.';
    if (this.petitionsOnly()) return `Có thể trùng: ${list.petitions.total} đơn.`;
    return `Có thể trùng: ${list.people.total} người, ${list.receptions.total} lượt tiếp, ${list.petitions.total} đơn.`;
  });

  /** The reasons in words; that a name is alike goes without saying where it is the same. */
  protected why(reasons: readonly CandidateReason[]): string {
    const sameName = reasons.includes('name-place') || reasons.includes('name-year');
    const said = reasons.filter((reason) => reason !== 'name' || !sameName);
    return said.map((reason) => CANDIDATE_REASONS[reason]).join('; ');
  }

  protected verdictOn(petition: CandidatePetition): GivenVerdict | null {
    return this.given()?.find(({ earlierId }) => earlierId === petition.id) ?? null;
  }

  /** F8: from wherever the cursor is to the first candidate. */
  protected enter(event: Event): void {
    const [first] = this.stops();
    if (!first) return;
    event.preventDefault();
    const active = document.activeElement;
    this.cameFrom = active instanceof HTMLElement && !this.host.nativeElement.contains(active) ? active : this.cameFrom;
    first.focus();
  }

  protected move(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.cameFrom) {
      event.preventDefault();
      event.stopPropagation();
      this.cameFrom.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const stops = this.stops();
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (!step || at < 0) return;
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
  }

  private stops(): HTMLElement[] {
    return [...this.host.nativeElement.querySelectorAll<HTMLElement>('[data-stop]')];
  }
}
