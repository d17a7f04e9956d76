import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Page } from '@tiepdan/platform/contract';
import { Subject } from 'rxjs';
import { pagedList } from './paged-list';

describe('pagedList', () => {
  const filter = signal<string | undefined>('a');
  let asked: { filter: string; cursor: string | null; answer: Subject<Page<string>> }[];

  beforeEach(() => {
    filter.set('a');
    asked = [];
  });

  const start = () =>
    TestBed.runInInjectionContext(() =>
      pagedList({
        params: () => filter(),
        load: (wanted, cursor) => {
          const answer = new Subject<Page<string>>();
          asked.push({ filter: wanted, cursor, answer });
          return answer;
        },
      }),
    );
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const answer = async (which: number, items: string[], nextCursor: string | null) => {
    asked[which]?.answer.next({ items, total: 3, nextCursor });
    asked[which]?.answer.complete();
    await settle();
  };

  it('shows the first page, then the next ones beneath it', async () => {
    const list = start();
    await settle();
    await answer(0, ['1', '2'], 'x');
    expect([list.items(), list.total(), list.hasMore()]).toEqual([['1', '2'], 3, true]);

    list.more();
    list.more();
    expect(asked.map(({ cursor }) => cursor)).toEqual([null, 'x']);
    expect(list.loadingMore()).toBe(true);
    await answer(1, ['3'], null);
    expect([list.items(), list.hasMore(), list.loadingMore()]).toEqual([['1', '2', '3'], false, false]);
    list.more();
    expect(asked).toHaveLength(2);
  });

  it('starts anew with another filter and drops what the old one still brings', async () => {
    const list = start();
    await settle();
    await answer(0, ['1'], 'x');
    list.more();
    filter.set('b');
    await settle();
    await answer(2, ['9'], null);
    await answer(1, ['2'], null);
    expect(list.items()).toEqual(['9']);
    expect(asked[2]).toMatchObject({ filter: 'b', cursor: null });
  });

  it('keeps what is shown when a further page fails, and can ask again', async () => {
    const list = start();
    await settle();
    await answer(0, ['1'], 'x');
    list.more();
    asked[1]?.answer.error(new Error('away'));
    await settle();
    expect(list.items()).toEqual(['1']);
    expect(list.moreError()).toBeInstanceOf(Error);
    list.more();
    expect(list.moreError()).toBeNull();
    await answer(2, ['2'], null);
    expect(list.items()).toEqual(['1', '2']);
  });

  it('asks for nothing while there is no filter', async () => {
    filter.set(undefined);
    start();
    await settle();
    expect(asked).toHaveLength(0);
  });
});
