import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { FormControl } from '@angular/forms';
import { Autosave } from './autosave';

const LOST = new HttpErrorResponse({ status: 0, error: new Error('lost') });

describe('saving by itself', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function start(answers: (unknown | 'ok')[]) {
    const field = new FormControl('', { nonNullable: true });
    const sent: string[] = [];
    const saver = TestBed.runInInjectionContext(
      () =>
        new Autosave(field, () => {
          sent.push(field.value);
          const answer = answers.shift() ?? 'ok';
          return answer === 'ok' ? Promise.resolve() : Promise.reject(answer as Error);
        }),
    );
    return { field, sent, saver };
  }
  const rest = (time: number) => jest.advanceTimersByTimeAsync(time);

  it('sends what stands there once typing rests, and says where it is', async () => {
    const { field, sent, saver } = start([]);
    field.setValue('a');
    field.setValue('ab');
    expect(saver.state()).toBe('typed');
    expect(sent).toEqual([]);
    await rest(1000);
    expect([sent, saver.state()]).toEqual([['ab'], 'saved']);
  });

  it('keeps what the network loses and sends the newest when it is back', async () => {
    const { field, sent, saver } = start([LOST]);
    field.setValue('một');
    await rest(1000);
    expect(saver.state()).toBe('waiting');
    field.setValue('một hai');
    expect(saver.state()).toBe('waiting');
    window.dispatchEvent(new Event('online'));
    await rest(0);
    expect([sent, saver.state()]).toEqual([['một', 'một hai'], 'saved']);
  });

  it('tries again by itself after a while', async () => {
    const { field, sent, saver } = start([LOST]);
    field.setValue('x');
    await rest(1000);
    await rest(15_000);
    expect([sent, saver.state()]).toEqual([['x', 'x'], 'saved']);
  });

  it('tells a refusal and does not repeat what was refused', async () => {
    const refusal = new HttpErrorResponse({
      status: 422,
      error: { code: 'SEALED.NAMED', message: 'Nêu tên người tố cáo.', requestId: 'r' },
    });
    const { field, sent, saver } = start([refusal]);
    field.setValue('x');
    await rest(60_000);
    expect([sent, saver.state(), saver.problem()?.message]).toEqual([['x'], 'refused', 'Nêu tên người tố cáo.']);
    field.setValue('y');
    await rest(1000);
    expect([sent, saver.state(), saver.problem()]).toEqual([['x', 'y'], 'saved', null]);
  });

  it('is asked to send at once before what follows it, and says whether all is kept', async () => {
    const { field, sent, saver } = start([LOST]);
    field.setValue('x');
    await expect(saver.flush()).resolves.toBe(false);
    await expect(saver.flush()).resolves.toBe(true);
    expect(sent).toEqual(['x', 'x']);
    await expect(saver.flush()).resolves.toBe(true);
    expect(sent).toEqual(['x', 'x']);
  });

  it('sends the rest when its page is left', async () => {
    const { field, sent } = start([]);
    field.setValue('x');
    TestBed.resetTestingModule();
    await rest(0);
    expect(sent).toEqual(['x']);
  });
});
