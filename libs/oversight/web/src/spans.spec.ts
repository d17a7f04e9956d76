import { reportSpans } from './spans';

describe('periods of reporting', () => {
  it('run from the 15th to the 14th', () => {
    expect(reportSpans('2026-11-20')).toEqual([
      { name: 'Quý IV/2026', from: '2026-09-15', to: '2026-12-14' },
      { name: 'Quý III/2026', from: '2026-06-15', to: '2026-09-14' },
      { name: 'Năm 2026', from: '2025-12-15', to: '2026-12-14' },
    ]);
  });

  it('begin a new year in the middle of December', () => {
    expect(reportSpans('2026-12-15').map(({ name }) => name)).toEqual(['Quý I/2027', 'Quý IV/2026', 'Năm 2027']);
    expect(reportSpans('2027-01-02').map(({ name }) => name)).toEqual(['Quý I/2027', 'Quý IV/2026', 'Năm 2027']);
  });
});
