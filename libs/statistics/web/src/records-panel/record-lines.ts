import { NgTemplateOutlet } from '@angular/common';
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlainDate } from '@tiepdan/platform/contract';
import { DayPipe } from '@tiepdan/ui/web';

/** A record behind a number, as a line of the side panel. */
export interface RecordLine {
  /** Tells it from the others of its list. */
  readonly key: string;
  /** Its page; null where it has none. */
  readonly page: readonly string[] | null;
  readonly number: string;
  readonly on: PlainDate;
  readonly title: string;
  readonly detail: string;
  /** What it adds to the number, with its unit; empty where every record adds one. */
  readonly adds: string;
}

/** The records behind a number, each a link to its page. */
@Component({
  selector: 'tiepdan-record-lines',
  imports: [DayPipe, NgTemplateOutlet, RouterLink],
  templateUrl: './record-lines.html',
  styleUrl: './record-lines.scss',
})
export class RecordLines {
  readonly lines = input.required<readonly RecordLine[]>();
}
