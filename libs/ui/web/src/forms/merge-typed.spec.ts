import { mergeTyped } from './merge-typed';

describe('mergeTyped', () => {
  const filled = { summary: 'Đất', count: 1, people: [{ name: 'Bình' }] };

  it('keeps what was typed, and takes the rest from the newest version', () => {
    const typed = { ...filled, count: 2 };
    const newest = { summary: 'Đất đai', count: 5, people: [{ name: 'Bình' }, { name: 'Hoa' }] };
    expect(mergeTyped(filled, typed, newest)).toEqual({ summary: 'Đất đai', count: 2, people: newest.people });
  });

  it('sees a change inside a list', () => {
    const typed = { ...filled, people: [{ name: 'Bình' }, { name: 'Chi' }] };
    expect(mergeTyped(filled, typed, { ...filled, people: [] }).people).toEqual(typed.people);
  });
});
