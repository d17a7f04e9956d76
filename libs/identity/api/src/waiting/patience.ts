import { Injectable } from '@nestjs/common';

/** Waiting, in one place, so that specs need not. */
@Injectable()
export class Patience {
  /** @param milliseconds from now */
  rest(milliseconds: number): Promise<void> {
    return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve();
  }

  /** Gives a refusal no sooner than so many milliseconds after it was begun, so that its time tells nothing about why. */
  async noSooner<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      return await work();
    } catch (refusal) {
      await this.rest(milliseconds - (performance.now() - begun));
      throw refusal;
    }
  }
}
