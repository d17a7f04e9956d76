import { MATTER, OTHER, RECORDS } from '../testing/sample-matters';
import { ChosenRecords } from './chosen-records';
import { linesOf, mergeInWords } from './side-of-merge';

describe('choosing what is split off', () => {
  const [visit, petition, paper] = RECORDS;
  if (!visit || !petition || !paper) throw new Error('sample');

  it('takes a paper along with its petition, and never by itself', () => {
    const chosen = new ChosenRecords(RECORDS);
    expect(chosen.tied(paper)).toBe(petition);
    expect(chosen.tied(visit)).toBeNull();
    chosen.toggle(petition, true);
    expect(chosen.toRequest()).toEqual({ receptionIds: [], petitionIds: ['p1'], documentIds: ['d1'] });
    chosen.toggle(petition, false);
    expect(chosen.toRequest()).toEqual({ receptionIds: [], petitionIds: [], documentIds: [] });
  });

  it('must choose something and leave something', () => {
    const chosen = new ChosenRecords(RECORDS);
    expect(chosen.parts()).toBe(false);
    chosen.toggle(visit, true);
    expect(chosen.parts()).toBe(true);
    chosen.toggle(petition, true);
    expect([chosen.count(), chosen.parts()]).toEqual([3, false]);
  });
});

describe('a merge in words', () => {
  it('says which goes where and how many records move', () => {
    const [mine, other] = [
      { view: MATTER, belongings: RECORDS },
      { view: OTHER, belongings: [] },
    ];
    expect(mergeInWords(mine, other)).toContain('3 bản ghi của VV-2026-000001 chuyển sang VV-2026-000002');
    expect(mergeInWords(other, mine)).toContain('VV-2026-000002 chưa có bản ghi nào để chuyển');
    expect(linesOf(mine)).toContainEqual({ label: 'Đơn', value: '1' });
  });
});
