import { type Page, type Route } from '@playwright/test';
import { foldText } from '@tiepdan/platform/contract';
import { everythingIn } from './archive';

/** What a sealed person said of themselves. `phone` as dialled inside the country, with its leading 0. */
export interface Secret {
  readonly fullName: string;
  readonly paperNumber: string;
  readonly phone: string;
  readonly address: string;
}

/** Letters and digits only, small, without accents: however it is written, spaced or capitalised, it reads the same. */
const bare = (text: string): string => foldText(text).replaceAll(/[^a-z0-9]/g, '');

/** Office documents are packed; what they say is looked at, not their bytes. */
const PACKED = Buffer.from('PK\u0003\u0004', 'latin1');

/** Looks through everything that reaches the desks of an office for what nobody there may read. */
export class LeakWatch {
  private readonly leaks: string[] = [];
  private readonly followed: Page[] = [];
  /** How many answers were looked through. */
  answers = 0;
  private readonly files = new Set<string>();
  private readonly underWay = new Set<Promise<void>>();
  private readonly needles: readonly (readonly [what: string, needle: string])[];

  constructor({ fullName, paperNumber, phone, address }: Secret) {
    this.needles = Object.entries({ fullName, paperNumber, phone: phone.replace(/^0/, ''), address }).map(([what, text]) => [what, bare(text)]);
  }

  /**
   * From now on every answer to this page is looked through before the page has it: nothing can be gone before it was read. The files
   * of the client are the same for everybody and are looked through once.
   */
  async follow(page: Page): Promise<void> {
    // The browser's own viewer of papers fetches its parts from the browser itself; nothing of the office comes that way.
    await page.route(/^https?:/, (route) => this.keep(this.pass(route)));
    this.followed.push(page);
  }

  /** Where something was found, each place as often as it happened; answers still on their way are waited for. */
  async found(): Promise<readonly string[]> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
    return this.leaks;
  }

  /** Ends the watch: no answer is looked through any more, and those on their way have been. What was found. */
  async end(): Promise<readonly string[]> {
    for (const page of this.followed) await page.unrouteAll({ behavior: 'wait' });
    return this.found();
  }

  /** Looks through a text, or through a file with its name. */
  look(where: string, content: string | Buffer): void {
    const text = typeof content === 'string' ? content : content.subarray(0, PACKED.length).equals(PACKED) ? everythingIn(content) : content.toString('utf8');
    for (const reading of [text, decoded(text)]) {
      const read = bare(reading);
      const found = this.needles.find(([, needle]) => read.includes(needle));
      if (found) return void this.leaks.push(`${found[0]}: ${where}`);
    }
  }

  /** Looks through all that a page shows and holds: its text, its attributes, what stands in its fields, what this computer keeps of it. */
  async lookAt(page: Page): Promise<void> {
    const fields = await page.evaluate(() => [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(({ value }) => value));
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]));
    this.look(`page ${new URL(page.url()).pathname}`, [await page.content(), page.url(), ...fields, kept].join('\n'));
  }

  private async keep(reading: Promise<void>): Promise<void> {
    this.underWay.add(reading);
    try {
      await reading;
    } finally {
      this.underWay.delete(reading);
    }
  }

  private async pass(route: Route): Promise<void> {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const file = /\.(js|css|woff2?|svg|ico|png)$/.test(pathname);
    try {
      if (file && this.files.has(pathname)) return await route.continue();
      if (file) this.files.add(pathname);
      const response = await route.fetch({ maxRedirects: 0 });
      const body = await response.body();
      const where = `${request.method()} ${pathname}`;
      this.look(where, response.headersArray().map(({ value }) => value).join('\n'));
      this.look(where, body);
      this.answers += 1;
      await route.fulfill({ response, body });
    } catch (problem) {
      // A page that was left no longer waits for its answers; anything else is the story's to know.
      if (!/closed|disposed|aborted|Invalid InterceptionId|already handled/i.test(String(problem))) throw problem;
    }
  }
}

/** A text with its percent signs and \u escapes read. */
function decoded(text: string): string {
  const read = text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return read.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
