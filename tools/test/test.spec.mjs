import { describe, expect, it } from '@jest/globals';
import { add, countJest, countListed, countStories, none, storyFailures, summary, verdict } from './counts.mjs';
import { schedule } from './schedule.mjs';
import { PARTS, serverParts } from './steps.mjs';

describe('counting', () => {
  it('counts a test file that could not run as a failure', () => {
    expect(countJest({ numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 2, numPendingTests: 1, numTodoTests: 1 })).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('counts a story that passed only on a second try, and an error outside the stories, as failures', () => {
    expect(countStories({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{ message: 'setup' }] })).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });

  it('finds listed and failed stories at every depth', () => {
    const test = (status) => ({ status, results: [{ errors: [{ message: 'expected 40', location: { file: 'a.ts', line: 7 } }] }] });
    const suites = [{ title: 'a.ts', specs: [{ title: 'one', tests: [test('expected')] }], suites: [{ title: 'group', specs: [{ title: 'two', tests: [test('unexpected')] }] }] }];
    expect(countListed(suites)).toBe(2);
    expect(storyFailures({ suites })).toEqual(['a.ts › group › two\nexpected 40\n  at a.ts:7']);
  });

  it('closes with one line', () => {
    expect(summary([verdict(true), verdict(false), { ...none, skipped: 3 }].reduce(add, none))).toBe('1 passed, 1 failed, 3 skipped');
  });
});

describe('the schedule', () => {
  it('keeps to needs and to the number of cores', async () => {
    const log = [];
    let busy = 0;
    const step = (name, more = {}) => ({
      name,
      ...more,
      async run() {
        busy += more.weight ?? 1;
        log.push(`${name} begins`);
        expect(busy).toBeLessThanOrEqual(2);
        await new Promise((resolve) => setTimeout(resolve, 5));
        log.push(`${name} ends`);
        busy -= more.weight ?? 1;
        return { name };
      },
    });
    const results = await schedule([step('whole', { needs: ['first'], weight: 2 }), step('first'), step('second'), step('third')], 2, () => {});
    expect([...results.keys()].sort()).toEqual(['first', 'second', 'third', 'whole']);
    expect(log.indexOf('first ends')).toBeLessThan(log.indexOf('whole begins'));
    expect(log.slice(0, 2)).toEqual(['first begins', 'second begins']);
  });
});

describe("the parts of the server's tests", () => {
  it('are all there, each once', () => {
    const names = serverParts('').map(({ name }) => name);
    expect(names.toSorted()).toEqual(Array.from({ length: PARTS }, (_, index) => `jest: server, ${index + 1} of ${PARTS}`));
  });
});
