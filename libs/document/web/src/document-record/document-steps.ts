import { Component, computed, input, type Resource } from '@angular/core';
import { DOCUMENT_STEPS, type DocumentStep } from '@tiepdan/document/contract';
import { DayPipe, ErrorPanel, InstantPipe, SkeletonRows } from '@tiepdan/ui/web';

/** The steps on their way or there. */
export type LoadedDocumentSteps = Resource<readonly DocumentStep[] | undefined> & { reload(): boolean };

/** "Quá trình": who drafted, brought up, returned, approved and issued a paper, newest first. */
@Component({
  selector: 'tiepdan-document-steps',
  imports: [DayPipe, ErrorPanel, InstantPipe, SkeletonRows],
  template: `
    <section aria-labelledby="document-steps-heading">
      <h2 id="document-steps-heading">Quá trình</h2>
      @if (steps().error(); as error) {
        <tiepdan-error-panel [error]="error" (retry)="steps().reload()" />
      } @else if (steps().hasValue()) {
        <ol>
          @for (step of newest(); track step.position) {
            <li>
              <time class="nowrap" [attr.datetime]="step.on">{{ step.on | day }}</time>
              <strong>{{ words[step.action] }}</strong>
              <span class="muted">{{ step.actorName }}, ghi lúc {{ step.at | instant }}</span>
              @if (step.reason; as reason) {
                <p>{{ reason }}</p>
              }
            </li>
          } @empty {
            <li class="muted">Văn bản được ghi khi đã ký, không soạn trong hệ thống.</li>
          }
        </ol>
      } @else {
        <tiepdan-skeleton-rows [rows]="3" [columns]="1" />
      }
    </section>
  `,
  styles: `
    ol {
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 6px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    strong {
      margin: 0 8px;
      font-weight: 500;
    }
    p {
      white-space: pre-line;
    }
  `,
})
export class DocumentSteps {
  readonly steps = input.required<LoadedDocumentSteps>();
  protected readonly words = DOCUMENT_STEPS;
  protected readonly newest = computed(() => {
    const loaded = this.steps();
    return loaded.hasValue() ? [...(loaded.value() ?? [])].reverse() : [];
  });
}
