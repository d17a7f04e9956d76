import { randomBytes } from 'node:crypto';
import { type BrowserContext, type BrowserContextOptions, type ConsoleMessage, type Page, expect, test as base } from '@playwright/test';
import { identityPaths } from '@tiepdan/identity/contract';
import { DEMO_PASSWORD } from '@tiepdan/migrations/seeds';

interface StoryFixtures {
  /** Signs in as a demo account, without the sign-in screen. Navigate afterwards. */
  readonly signIn: (page: Page, username: string) => Promise<void>;
  /** Another officer at another computer, or at whatever `device` says: a page of its own, signed in, and watched like the first. */
  readonly atAnotherDesk: (username: string, device?: BrowserContextOptions) => Promise<Page>;
  /** A page of its own, watched like the first; whose, is said by the two that follow. */
  readonly openDesk: (device?: BrowserContextOptions) => Promise<Page>;
  /** A computer at which nobody has signed in yet. */
  readonly atAnEmptyDesk: () => Promise<Page>;
  /** A citizen's telephone, at a network address of its own; scripts are off, as the public pages need none. */
  readonly onATelephone: () => Promise<Page>;
  /** What broke so far, in words. */
  readonly broken: string[];
  /** Fails the story on anything that broke unseen; always on. */
  readonly nothingBroke: void;
}

/** A story's `test`: knows where the application runs, how to sign in, and watches for what a reader would not see. */
export const test = base.extend<StoryFixtures>({
  baseURL: async ({ baseURL }, use) => use(process.env['STORY_URL'] ?? baseURL),

  signIn: async ({ baseURL }, use) =>
    use(async (page, username) => {
      const response = await page.context().request.post(`${baseURL}${identityPaths.session}`, { data: { username, password: DEMO_PASSWORD } });
      expect(response.status(), `signing in as ${username}`).toBe(204);
    }),

  openDesk: async ({ browser, baseURL, locale, timezoneId, viewport, contextOptions, broken }, use) => {
    const desks: BrowserContext[] = [];
    await use(async (device = {}) => {
      const desk = await browser.newContext({ ...contextOptions, baseURL, locale, timezoneId, viewport, ...device });
      desks.push(desk);
      watch(desk, broken);
      return desk.newPage();
    });
    for (const desk of desks) await desk.close();
  },

  atAnEmptyDesk: async ({ openDesk }, use) => use(() => openDesk()),

  atAnotherDesk: async ({ openDesk, signIn }, use) =>
    use(async (username, device) => {
      const page = await openDesk(device);
      await signIn(page, username);
      return page;
    }),

  onATelephone: async ({ browser, baseURL, locale, timezoneId, broken }, use) => {
    const telephones: BrowserContext[] = [];
    await use(async () => {
      const address = `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`;
      const telephone = await browser.newContext({
        baseURL,
        locale,
        timezoneId,
        viewport: { width: 360, height: 740 },
        isMobile: true,
        hasTouch: true,
        javaScriptEnabled: false,
        extraHTTPHeaders: { 'x-forwarded-for': address },
      });
      telephones.push(telephone);
      watch(telephone, broken);
      return telephone.newPage();
    });
    for (const telephone of telephones) await telephone.close();
  },

  broken: async ({ context }, use) => {
    const broken: string[] = [];
    watch(context, broken);
    await use(broken);
  },

  nothingBroke: [
    async ({ broken }, use) => {
      await use();
      expect(broken, 'what broke while the story ran').toEqual([]);
    },
    { auto: true },
  ],
});

/** Page errors, console errors, violations of the content security policy and answers 5xx. */
function watch(context: BrowserContext, broken: string[]): void {
  void context.addInitScript(tellOfViolations);
  context.on('weberror', (error) => broken.push(`page error: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message)) broken.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) broken.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Leaving a page, or typing on, gives up requests under way: that is no failure.
    if (!/ERR_ABORTED/.test(reason)) broken.push(`${reason} ${request.method()} ${request.url()}`);
  });
}

/**
 * Runs in the page, frames too. The browser reports some violations to its console and some, such as of a policy that is only
 * inherited, to the document alone.
 */
function tellOfViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) =>
    reportError(new Error(`security policy violated: ${effectiveDirective} by ${blockedURI} (${sourceFile}:${lineNumber}) ${sample}`)),
  );
}

/** Chromium writes every answer 4xx to the console; a refusal is part of many stories and is checked by them. */
const isRefusal = (message: ConsoleMessage): boolean => /Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());

export { expect } from '@playwright/test';
