import type { HearingDayView, HearingRow } from '@tiepdan/hearing/contract';
import { ASKING, DAY_VIEW, ROW, SECOND } from '../testing/sample-hearings';
import { AgendaOrder } from './agenda-order';

const day = (hearings: readonly HearingRow[], version = 7): HearingDayView => ({ ...DAY_VIEW, version, hearings });
const ids = (agenda: AgendaOrder) => agenda.order().map(({ id }) => id);

function arranged(view = DAY_VIEW): AgendaOrder {
  const agenda = new AgendaOrder();
  agenda.take(view);
  return agenda;
}

describe('the order of a day', () => {
  it('holds those that stand in it in their order, and apart from them those that ask', () => {
    const agenda = arranged(day([SECOND, ROW, ASKING]));
    expect([ids(agenda), agenda.asking().map(({ id }) => id), agenda.changed()]).toEqual([['h1', 'h2'], ['h3'], false]);
  });

  it('is sent as a whole with the version it was read in', () => {
    const agenda = arranged();
    agenda.move(1, 0);
    agenda.add(ASKING);
    agenda.setSlot('h3', '10:00');
    expect(agenda.toRequest()).toEqual({
      version: 7,
      order: [
        { id: 'h2', slotAt: null },
        { id: 'h1', slotAt: '08:00' },
        { id: 'h3', slotAt: '10:00' },
      ],
    });
    expect(agenda.asking()).toEqual([]);
    agenda.drop();
    expect([ids(agenda), agenda.changed()]).toEqual([['h1', 'h2'], false]);
  });

  it('does not move beyond its ends, nor what is being heard', () => {
    const agenda = arranged(day([{ ...ROW, state: 'begun' }, SECOND]));
    expect([agenda.move(1, 2), agenda.move(0, -1), agenda.move(0, 1), agenda.changed()]).toEqual([false, false, false, false]);
  });

  it('gives the slots to the matters in their order, and none to those beyond', () => {
    const agenda = arranged({
      ...day([ROW, SECOND, { ...ASKING, orderNo: 3 }]),
      slots: [{ at: '08:00', until: '09:00', capacity: 2, taken: 0 }],
    });
    agenda.spread();
    expect(agenda.order().map(({ slotAt }) => slotAt)).toEqual(['08:00', '08:00', null]);
    expect(agenda.crowded().size).toBe(0);
    agenda.setSlot('h3', '08:00');
    expect([...agenda.crowded()]).toEqual(['08:00']);
  });

  it('says when times do not follow the order', () => {
    const agenda = arranged();
    agenda.setSlot('h2', '09:00');
    expect(agenda.unordered()).toBe(false);
    agenda.move(1, 0);
    expect(agenda.unordered()).toBe(true);
  });

  it('keeps what was arranged when somebody else was faster, as far as it is still of this day', () => {
    const agenda = arranged();
    agenda.move(1, 0);
    const fourth = { ...ROW, id: 'h9', orderNo: 1 };
    agenda.rebase(day([fourth, { ...ROW, orderNo: 2 }], 8));
    expect(ids(agenda)).toEqual(['h1', 'h9']);
    expect(agenda.toRequest().version).toBe(8);
  });

  it('takes a suggested order and leaves what it does not speak of behind it', () => {
    const agenda = arranged();
    agenda.suggest([
      { id: 'h2', slotAt: '08:00' },
      { id: 'gone', slotAt: null },
    ]);
    expect(agenda.order().map(({ id, slotAt }) => [id, slotAt])).toEqual([
      ['h2', '08:00'],
      ['h1', '08:00'],
    ]);
  });
});
