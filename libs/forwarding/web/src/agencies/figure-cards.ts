import { Component, computed, input, output } from '@angular/core';
import { DELIVERY_FIGURES, type AgencyFigures, type DeliveryFigure } from '@tiepdan/forwarding/contract';
import { CountPipe } from '@tiepdan/ui/web';
import { daysInWords, onTimeShare } from './average-words';

/** How one body answers, in numbers. Where they lead somewhere each is a button; what is only reckoned from them is not. */
@Component({
  selector: 'tiepdan-figure-cards',
  imports: [CountPipe],
  template: `
    <div class="cards">
      @for (figure of figures(); track figure.name) {
        @if (leads()) {
          <button type="button" class="card" [attr.aria-pressed]="figure.name === chosen()" (click)="pick.emit(figure.name)">
            <span class="value">{{ figure.value | count }}</span>
            <span class="label">{{ figure.label }}</span>
          </button>
        } @else {
          <div class="card">
            <span class="value">{{ figure.value | count }}</span>
            <span class="label">{{ figure.label }}</span>
          </div>
        }
      }
      @for (reckoned of averages(); track reckoned.label) {
        <div class="card">
          <span class="value">{{ reckoned.value }}</span>
          <span class="label">{{ reckoned.label }}</span>
        </div>
      }
    </div>
  `,
  styleUrl: './figure-cards.scss',
})
export class FigureCards {
  readonly agency = input.required<AgencyFigures>();
  readonly chosen = input<DeliveryFigure | null>(null);
  /** Whether a number opens its records. */
  readonly leads = input(true);
  /** The numbers' names; as the Board says them unless given. */
  readonly labels = input<Readonly<Record<DeliveryFigure, string>>>(DELIVERY_FIGURES);
  readonly pick = output<DeliveryFigure>();

  protected readonly figures = computed(() =>
    (Object.entries(this.labels()) as [DeliveryFigure, string][]).map(([name, label]) => ({
      name,
      label,
      value: this.agency().figures[name],
    })),
  );
  protected readonly averages = computed(() => {
    const agency = this.agency();
    return [
      { label: 'Văn bản phúc đáp', value: String(agency.answers) },
      { label: 'Tỷ lệ đúng hạn', value: onTimeShare(agency) },
      { label: 'Bình quân, ngày', value: daysInWords(agency.averageDays) },
      { label: 'Bình quân, ngày làm việc', value: daysInWords(agency.averageWorkingDays) },
    ];
  });
}
