/** There is nothing at this address. */
export class NoSuchPage extends Error {}

/** Too much was asked from one address; nothing was looked at. */
export class TooMuchAsked extends Error {
  /** @param seconds until it may ask again */
  constructor(readonly seconds: number) {
    super('too much asked');
  }
}

/** Seconds in words, rounded up: nobody waits by the second. */
export function waitWords(seconds: number): string {
  if (seconds <= 90) return '1 phút';
  return seconds <= 5400 ? `${Math.ceil(seconds / 60)} phút` : `${Math.ceil(seconds / 3600)} giờ`;
}
