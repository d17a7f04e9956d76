import type { PlainDate } from '@tiepdan/platform/contract';
import { Clock } from '../clock.js';

/** A clock for specs: it stands at noon of one day in the office until it is set to another instant. */
export class StandingClock extends Clock {
  instant: Date;

  constructor(today: PlainDate) {
    super();
    this.instant = new Date(`${today}T12:00:00+07:00`);
  }

  override now(): Date {
    return this.instant;
  }
}
