import { describe, expect, it } from '@jest/globals';
import { requestValidation } from '@tiepdan/platform/api';
import { FormsFileQuery } from './form.query.js';

const read = (query: object): Promise<FormsFileQuery> =>
  requestValidation().transform(query, { type: 'query', metatype: FormsFileQuery }) as Promise<FormsFileQuery>;

describe('what an address asks of the files', () => {
  it('says with a word whether a draft is wanted', async () => {
    expect((await read({ period: '2026-Q4', draft: 'true' })).draft).toBe(true);
    expect((await read({ period: '2026-Q4', draft: 'false' })).draft).toBe(false);
    expect((await read({ period: '2026-Q4' })).draft).toBeUndefined();
    expect(await read({ period: '2026-Q4', set: 'tt01-2024', asOf: '2026-11-30' })).toMatchObject({ set: 'tt01-2024', asOf: '2026-11-30' });
  });

  it.each([{ draft: 'yes' }, { set: 'tt07' }, { asOf: '2026-02-30' }, { drafts: 'true' }])('%j is refused', async (query) => {
    await expect(read({ period: '2026-Q4', ...query })).rejects.toThrow();
  });
});
