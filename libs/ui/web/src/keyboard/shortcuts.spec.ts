import { DestroyRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Shortcuts } from './shortcuts';

const press = (key: string, target: EventTarget = document.body, init: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));

describe('Shortcuts', () => {
  let shortcuts: Shortcuts;
  let field: HTMLInputElement;

  beforeEach(() => {
    shortcuts = TestBed.inject(Shortcuts);
    field = document.body.appendChild(document.createElement('input'));
  });

  afterEach(() => field.remove());

  it('acts on a single key, but not while a text is typed', () => {
    const act = jest.fn();
    shortcuts.on('n', act, TestBed.inject(DestroyRef));
    press('n');
    press('n', field);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('acts on Ctrl combinations also while a text is typed', () => {
    const act = jest.fn();
    shortcuts.on('ctrl+k', act, TestBed.inject(DestroyRef));
    press('k', field, { ctrlKey: true });
    press('K', field, { metaKey: true });
    expect(act).toHaveBeenCalledTimes(2);
  });

  it('lets the latest owner of a key go first', () => {
    const old = jest.fn();
    const young = jest.fn();
    shortcuts.on('n', old, TestBed.inject(DestroyRef));
    shortcuts.on('n', young, TestBed.inject(DestroyRef), 'Người kế tiếp');
    press('n');
    expect([old.mock.calls.length, young.mock.calls.length]).toEqual([0, 1]);
    expect(shortcuts.described()).toEqual([expect.objectContaining({ keys: 'n', description: 'Người kế tiếp' })]);
  });
});
