/**
 * What `npm audit --json` said, against what a person has explained.
 * @typedef {{ package: string, advisory: string, why: string, until: string }} Explained
 * @typedef {{ package: string, advisory: string, severity: string, title: string }} Finding
 */

/** @param {{ vulnerabilities?: Record<string, { via: (string | { source: number, url?: string, name: string, severity: string, title: string })[] }> }} report */
export function findingsOf(report) {
  const found = new Map();
  for (const { via } of Object.values(report.vulnerabilities ?? {})) {
    for (const cause of via) {
      if (typeof cause === 'string') continue;
      const advisory = cause.url?.split('/').pop() ?? String(cause.source);
      found.set(`${cause.name} ${advisory}`, { package: cause.name, advisory, severity: cause.severity, title: cause.title });
    }
  }
  return [...found.values()];
}

/** Whether the answer is a report of an audit at all: a registry without that service answers with an error. */
export const isReport = (answer) => typeof answer === 'object' && answer !== null && 'vulnerabilities' in answer && 'metadata' in answer;

/**
 * @param {Finding[]} findings
 * @param {Explained[]} explained
 * @param {string} today YYYY-MM-DD; an explanation is worth nothing after its day
 */
export function judge(findings, explained, today) {
  const holds = (finding) => explained.find((one) => one.package === finding.package && one.advisory === finding.advisory && one.until >= today);
  return {
    unexplained: findings.filter((finding) => !holds(finding)),
    explained: findings.filter(holds),
    needless: explained.filter((one) => !findings.some((finding) => finding.package === one.package && finding.advisory === one.advisory)),
  };
}

/** docs/DEPENDENCIES.md, whole. */
export function dependenciesPage(explained) {
  const list = explained.length
    ? ['| package | advisory | why it does not reach us | until |', '| --- | --- | --- | --- |', ...explained.map((one) => `| ${one.package} | ${one.advisory} | ${one.why} | ${one.until} |`)].join('\n')
    : 'None.';
  return `# Known faults of packages

Written by \`npm run audit:dependencies -- --write\` from \`tools/care/explained.json\`. The command asks the registry's audit service about every
package of production (\`npm audit --omit=dev\`). A finding that is not explained here, or whose explanation has run out, ends it with 1.
Where the service does not answer it says “not checked” and ends with 0: that is no proof of anything. It is for a machine that
reaches the registry, before every release; the licences and the list of parts ([LICENCES.md](LICENCES.md), \`npm run sbom\`) need no network.

## Explained

${list}
`;
}
