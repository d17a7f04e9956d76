import type { Work } from './limits.js';

interface WorkRoute {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly work: Work;
}

/** Which addresses are heavy work, and of what kind; a spec compares them with the document of all routes. */
export const WORK_ROUTES: readonly WorkRoute[] = [
  { method: 'GET', path: /^\/api\/.+\.(pdf|xlsx|docx)$/, work: 'file' },
  { method: 'GET', path: /^\/api\/.+\/(export|archive|pdf|xlsx|docx|file|sample|template)$/, work: 'file' },
  { method: 'GET', path: /^\/api\/hearings\/.+\/briefs?\/[a-z]+$/, work: 'file' },
  { method: 'GET', path: /^\/api\/inbox\/[^/]+\/paper\/[a-z]+$/, work: 'file' },
  { method: 'GET', path: /^\/api\/reception-book$/, work: 'file' },
  { method: 'GET', path: /^\/api\/delegations\/[^/]+\/paper$/, work: 'file' },
  { method: 'GET', path: /^\/api\/audit\/archives\/[^/]+\/[^/]+$/, work: 'file' },
  { method: 'GET', path: /^\/api\/privacy\/erasures\/[^/]+\/minutes$/, work: 'file' },
  { method: 'GET', path: /^\/api\/privacy\/erasures\/candidates$/, work: 'reckoning' },
  { method: 'POST', path: /^\/api\/citizens\/[^/]+\/personal-data$/, work: 'file' },
  { method: 'POST', path: /^\/api\/documents\/prints$/, work: 'file' },
  { method: 'POST', path: /^\/api\/(papers|documents)\/.+\/(preview|trials)$/, work: 'preview' },
  { method: 'GET', path: /^\/api\/(forms|trends|filings)(\/|$)/, work: 'reckoning' },
  { method: 'GET', path: /^\/api\/reports\//, work: 'reckoning' },
  { method: 'POST', path: /^\/api\/filings$/, work: 'reckoning' },
  { method: 'POST', path: /^\/api\/(files|signatory-sheets|scrutiny\/text|staff-imports\/sheet)$/, work: 'upload' },
  { method: 'POST', path: /^\/api\/papers\/[^/]+\/(templates|checks)$/, work: 'upload' },
  { method: 'POST', path: /^\/api\/own-password(\/check)?$/, work: 'password' },
];

/** What kind of heavy work a request is; null for the others. The first line that fits decides. */
export function workOf(method: string, path: string): Work | null {
  const plain = path.toLowerCase().replace(/\/+$/, '');
  const verb = method === 'HEAD' ? 'GET' : method;
  return WORK_ROUTES.find((route) => route.method === verb && route.path.test(plain))?.work ?? null;
}
