import { MatInputHarness } from '@angular/material/input/testing';
import { HEAD, openPage } from '../testing/open-page';

const TERMS = { version: 2, citizenDays: 4, agencyDays: 3, leadDays: 10 };

describe('how long before people are invited', () => {
  it('is whole working days within bounds, saved with the version', async () => {
    const { answer, loader, submit, http, asked } = await openPage('/hearings/terms', [...HEAD, 'hearing.see-terms']);
    await answer('/api/hearings/terms', TERMS);
    const field = await loader.getHarness(MatInputHarness.with({ selector: '[data-name="citizenDays"]' }));
    await field.setValue('31');
    await submit();
    http.expectNone({ method: 'PUT', url: '/api/hearings/terms' });
    await field.setValue('5');
    await submit();
    expect(asked('/api/hearings/terms').request.body).toEqual({ version: 2, citizenDays: 5, agencyDays: 3, leadDays: 10 });
  });

  it('is only shown to who may not set it', async () => {
    const { answer, page } = await openPage('/hearings/terms', ['hearing.see-terms']);
    await answer('/api/hearings/terms', TERMS);
    expect([...page().querySelectorAll('input')].every(({ disabled }) => disabled)).toBe(true);
    expect(page().querySelector('button[type="submit"]')).toBeNull();
  });
});
