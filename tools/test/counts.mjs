/** Reads what the test runners report, as counts and as text. */

export const none = { passed: 0, failed: 0, skipped: 0 };

export const add = (one, other) => ({ passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped });

/** One thing that holds or does not. */
export const verdict = (ok) => (ok ? { ...none, passed: 1 } : { ...none, failed: 1 });

/** A file that could not even run (`numRuntimeErrorTestSuites`) counts as one failure, since its tests are unknown. */
export function countJest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The failures of a Jest report, as Jest words them. */
export const jestFailures = (report) => report.testResults.filter(({ status }) => status === 'failed').map(({ name, message }) => `${name}\n${message}`);

/** Playwright's own totals; a story that passed only on a second try counts as failed. */
export function countStories(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + (report.errors?.length ?? 0), skipped };
}

/** How many stories there are, from `playwright test --list`. */
export function countListed(suites) {
  return suites.reduce((sum, suite) => sum + suite.specs.reduce((count, spec) => count + spec.tests.length, 0) + countListed(suite.suites ?? []), 0);
}

/** What went wrong in the stories, each with its name. */
export function storyFailures(report) {
  const of = (suite, names) => [
    ...suite.specs.flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) => [[...names, spec.title].join(' › '), ...results.flatMap(({ errors }) => errors.map(({ message, location }) => [message, location && `  at ${location.file}:${location.line}`].filter(Boolean).join('\n')))].join('\n')),
    ),
    ...(suite.suites ?? []).flatMap((inner) => of(inner, [...names, inner.title])),
  ];
  return [...(report.errors ?? []).map(({ message }) => message), ...report.suites.flatMap((suite) => of(suite, [suite.title]))];
}

/** The last line of `npm test`. */
export const summary = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
