import { DestroyRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl, FormGroup } from '@angular/forms';
import { Notice } from '../notice/notice';
import { Drafts } from './drafts';

class OwnerOfForm extends DestroyRef {
  override readonly destroyed = false;
  private readonly acts: (() => void)[] = [];

  override onDestroy(act: () => void): () => void {
    this.acts.push(act);
    return () => undefined;
  }

  leave(): void {
    for (const act of this.acts) act();
  }
}

describe('Drafts', () => {
  let drafts: Drafts;
  let offered: { text: string; act: () => unknown }[];
  const build = () => new FormGroup({ summary: new FormControl('', { nonNullable: true }) });
  const type = (form: ReturnType<typeof build>, text: string) => {
    form.controls.summary.setValue(text);
    form.markAsDirty();
  };
  const open = (form = build(), destroyRef = new OwnerOfForm()) => ({
    form,
    destroyRef,
    draft: drafts.keep('petition.new', form, { destroyRef }),
  });

  beforeEach(() => {
    localStorage.clear();
    offered = [];
    TestBed.configureTestingModule({
      providers: [
        { provide: Notice, useValue: { offer: (text: string, _action: string, act: () => unknown) => offered.push({ text, act }) } },
      ],
    });
    drafts = TestBed.inject(Drafts);
    drafts.belongTo('officer-1');
  });

  it('puts back what was typed when the page was left, and says so', () => {
    const first = open();
    type(first.form, 'Bồi thường đất');
    first.destroyRef.leave();
    const second = open();
    expect(second.form.value).toEqual({ summary: 'Bồi thường đất' });
    expect(second.draft.restored()).toBe(true);
    expect(offered).toHaveLength(1);
  });

  it('keeps while typing, a moment after the last key', () => {
    jest.useFakeTimers();
    type(open().form, 'Đang gõ');
    jest.advanceTimersByTime(500);
    jest.useRealTimers();
    expect(open().form.value.summary).toBe('Đang gõ');
  });

  it('throws the draft away on request', () => {
    const first = open();
    type(first.form, 'x');
    first.destroyRef.leave();
    const second = open();
    offered[0]?.act();
    expect(second.form.value.summary).toBe('');
    expect(second.draft.restored()).toBe(false);
    second.destroyRef.leave();
    expect(open().draft.restored()).toBe(false);
  });

  it('forgets after a save', () => {
    const first = open();
    type(first.form, 'x');
    first.draft.clear();
    first.destroyRef.leave();
    expect(open().draft.restored()).toBe(false);
  });

  it('keeps nothing of a form nobody typed in', () => {
    open().destroyRef.leave();
    expect(localStorage).toHaveLength(0);
  });

  it('keeps nothing of what must not lie on the machine, also what lay there before it had to go', () => {
    const form = new FormGroup({ summary: new FormControl('', { nonNullable: true }), name: new FormControl('', { nonNullable: true }), secret: new FormControl(false, { nonNullable: true }) });
    const destroyRef = new OwnerOfForm();
    const omit = () => ({ summary: form.value.summary, ...(form.value.secret ? {} : { name: form.value.name }) });
    const stored = () => localStorage.getItem('tiepdan.draft.officer-1.petition.new') ?? '';
    jest.useFakeTimers();
    drafts.keep('petition.new', form, { destroyRef, omit });
    form.setValue({ summary: 'Tố cáo', name: 'Đặng Thị Hoà', secret: false });
    form.markAsDirty();
    form.updateValueAndValidity();
    jest.advanceTimersByTime(500);
    expect(stored()).toContain('Hoà');
    form.controls.secret.setValue(true);
    jest.advanceTimersByTime(500);
    expect(stored()).toContain('Tố cáo');
    expect(stored()).not.toContain('Hoà');
    destroyRef.leave();
    jest.useRealTimers();
    expect(stored()).not.toContain('Hoà');
  });

  it('belongs to one account, and goes at its sign-out', () => {
    const first = open();
    type(first.form, 'của cán bộ 1');
    first.destroyRef.leave();
    drafts.belongTo('officer-2');
    expect(open().draft.restored()).toBe(false);
    drafts.belongTo('officer-1');
    drafts.forgetAll();
    expect(open().draft.restored()).toBe(false);
  });

  it('drops what is older than two weeks or cannot be read', () => {
    localStorage.setItem(
      'tiepdan.draft.officer-1.petition.new',
      JSON.stringify({ at: Date.now() - 15 * 86_400_000, value: { summary: 'cũ' } }),
    );
    expect(open().draft.restored()).toBe(false);
    localStorage.setItem('tiepdan.draft.officer-1.petition.new', '{');
    expect(open().draft.restored()).toBe(false);
  });
});
