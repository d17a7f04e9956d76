import { BLOCK, NARRATIVE, TOKEN, TO_WRITE } from '../testing/sample-narrative';
import { knownNumbers, layOver, NOTHING_TYPED, piecesOf, savedBlocks } from './overlay';

const known = knownNumbers(NARRATIVE);
const edit = (change: object) => ({ text: null, basis: null, hidden: false, was: null, ...change });

describe('what is typed over a report', () => {
  it('leaves everything else as the server has it', () => {
    const blocks = layOver(NARRATIVE, { ...NOTHING_TYPED, edits: { forecast: edit({ text: `Có ${TOKEN} lượt.` }) } }, known);
    expect(blocks.map(({ key, typed }) => [key, typed])).toEqual([
      ['2.1', false],
      ['reception.total', false],
      ['forecast', true],
    ]);
    expect(blocks[2]?.pieces.map(({ text }) => text)).toEqual(['Có ', '25', ' lượt.']);
    expect(savedBlocks(blocks)[2]).toEqual({ key: 'forecast', text: `Có ${TOKEN} lượt.`, basis: null, hidden: false });
  });

  it('shows what somebody else has saved meanwhile beside it', () => {
    const theirs = {
      ...TO_WRITE,
      text: 'Lời của người khác.',
      template: 'Lời của người khác.',
      pieces: piecesOf('Lời của người khác.', known),
    };
    const [block] = layOver(
      { ...NARRATIVE, blocks: [theirs] },
      { ...NOTHING_TYPED, edits: { forecast: edit({ text: 'Lời của tôi.' }) } },
      known,
    );
    expect(block).toMatchObject({ template: 'Lời của tôi.', others: [{ text: 'Lời của người khác.' }] });
  });

  it('keeps the officer’s order, and puts what he has not seen after the one before it', () => {
    const blocks = layOver(
      { ...NARRATIVE, blocks: [...NARRATIVE.blocks, { ...BLOCK, key: 'new' }] },
      { ...NOTHING_TYPED, order: ['forecast', '2.1', 'reception.total'] },
      known,
    );
    expect(blocks.map(({ key }) => key)).toEqual(['forecast', 'new', '2.1', 'reception.total']);
  });

  it('offers a proposal until it is taken or set aside', () => {
    const proposal = { template: 'Câu mới.', pieces: [] };
    const view = { ...NARRATIVE, blocks: [{ ...BLOCK, text: 'Lời tôi.', basis: 'Câu cũ.', template: 'Lời tôi.', proposal }] };
    const shown = (change: object) =>
      layOver(view, { ...NOTHING_TYPED, edits: { [BLOCK.key]: edit({ was: 'Lời tôi.', ...change }) } }, known)[0];
    expect(shown({ text: 'Lời khác.', basis: 'Câu cũ.' })?.proposal).toEqual(proposal);
    expect(shown({ text: 'Lời tôi.', basis: 'Câu mới.' })?.proposal).toBeNull();
    expect(shown({ text: null, basis: null })).toMatchObject({ proposal: null, template: 'Câu mới.' });
  });
});
