import { Component } from '@angular/core';
import { PageHeader } from '@tiepdan/ui/web';

/** Still to be made. */
@Component({
  selector: 'tiepdan-day-page',
  imports: [PageHeader],
  template: `<div class="page"><tiepdan-page-header heading="Buổi tiếp của lãnh đạo" /></div>`,
})
export class DayPage {}
