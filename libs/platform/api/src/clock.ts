import { Injectable } from '@nestjs/common';
import { type PlainDate, dayAt } from '@tiepdan/platform/contract';

/** The one source of time, so that tests can stand still. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's calendar day in the office (Asia/Ho_Chi_Minh). */
  today(): PlainDate {
    return dayAt(this.now());
  }
}
