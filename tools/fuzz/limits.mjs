/** The same application with its limits on: beyond them it answers 429 and nothing else. */
import { startApi } from '../support/api-process.mjs';
import { freePort } from '../support/ports.mjs';

const MOST = 30;
const ASKED = 90;

/** @returns {Promise<string[]>} what was wrong */
export async function tryLimits(house) {
  const env = { ...house.env, PORT: String(await freePort()), REQUESTS_PER_ACCOUNT: String(MOST) };
  const api = await startApi({ env, log: house.log });
  try {
    const headers = house.callers.get('xulydon');
    // Whose session it is, the limits know from its first answer.
    await fetch(new URL('/api/session', api.url), { headers }).then((answer) => answer.text());
    const answers = await Promise.all(
      Array.from({ length: ASKED }, async (_, index) => {
        const answer = await fetch(new URL(index % 2 ? '/api/petitions?limit=0' : '/api/petitions?limit=1', api.url), { headers });
        return { status: answer.status, after: answer.headers.get('retry-after'), code: (await answer.json()).code };
      }),
    );
    const beyond = answers.filter(({ status }) => status === 429);
    const others = answers.filter(({ status }) => status !== 429 && status !== 200 && status !== 400);
    const wrong = [];
    if (beyond.length < ASKED - MOST - 10) wrong.push(`limits: ${beyond.length} of ${ASKED} requests were refused although ${MOST} are allowed`);
    if (others.length) wrong.push(`limits: also answered ${others.map(({ status }) => status).join(', ')}`);
    if (beyond.some(({ after, code }) => !after || code !== 'REQUEST.TOO_MANY')) wrong.push('limits: 429 without Retry-After or its code');
    return wrong;
  } finally {
    await api.stop();
  }
}
