import { Component } from '@angular/core';

/**
 * The three columns of a record: what it is (`summary`), what happened and can happen (`timeline`), what hangs on it
 * (`related`). On a narrow page the last goes below.
 */
@Component({
  selector: 'tiepdan-record-frame',
  template: `
    <div class="columns">
      <div class="summary card"><ng-content select="[summary]" /></div>
      <div class="timeline card"><ng-content select="[timeline]" /></div>
      <div class="related"><ng-content select="[related]" /></div>
    </div>
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
    }
    .timeline {
      display: flex;
      flex-direction: column;
      gap: 20px;
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
      align-items: start;
    }
    .card {
      padding: 14px 16px;
    }
    @container (min-width: 720px) {
      .columns {
        grid-template-columns: minmax(280px, 2fr) minmax(0, 3fr);
      }
      .related {
        grid-column: 1 / -1;
      }
    }
    @container (min-width: 1020px) {
      .columns {
        grid-template-columns: 320px minmax(0, 1fr) 320px;
      }
      .related {
        grid-column: auto;
      }
      .columns:has(> .related:empty) {
        grid-template-columns: 320px minmax(0, 1fr);
      }
    }
  `,
})
export class RecordFrame {}
