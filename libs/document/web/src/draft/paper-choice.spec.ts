import { DOCUMENT_PAPERS, DESK_PAPERS } from '@tiepdan/document/contract';
import { PAPERS, type PaperSubject } from '@tiepdan/paper/contract';
import { originOf, papersFor, textsOf, type DraftOrigin } from './paper-choice';

const ORIGINS: readonly DraftOrigin[] = ['petition', 'reception', 'matter', 'leader-day', 'document'];

describe('papersFor', () => {
  it.each(ORIGINS)('%s: offers exactly the papers that are made from it, each once', (origin) => {
    const made = DOCUMENT_PAPERS.filter((paper) => (PAPERS[paper].subjects as readonly PaperSubject[]).includes(origin));
    expect([...papersFor(origin, { beyondDesk: true })].sort()).toEqual([...made].sort());
  });

  it('offers every paper somewhere', () => {
    const offered = new Set(ORIGINS.flatMap((origin) => papersFor(origin, { beyondDesk: true })));
    expect([...offered].sort()).toEqual([...DOCUMENT_PAPERS].sort());
  });

  it('gives a denunciation the slip that names no sender, first, and no other petition that one', () => {
    const ofDenunciation = papersFor('petition', { kind: 'denunciation', beyondDesk: true });
    expect(ofDenunciation[0]).toBe('denunciation-forwarding');
    expect(ofDenunciation).not.toContain('forwarding');
    const ofComplaint = papersFor('petition', { kind: 'complaint', beyondDesk: true });
    expect(ofComplaint[0]).toBe('forwarding');
    expect(ofComplaint).not.toContain('denunciation-forwarding');
  });

  it('gives the reception desk its own papers about a reception, and nothing elsewhere', () => {
    const desk = papersFor('reception', { beyondDesk: false });
    expect(desk.length).toBeGreaterThan(0);
    expect(desk.every((paper) => DESK_PAPERS.includes(paper))).toBe(true);
    expect(papersFor('petition', { beyondDesk: false })).toEqual([]);
  });
});

describe('originOf', () => {
  it('is the record named nearest to the paper', () => {
    expect(originOf({ petitionId: 'p1', matterId: 'm1' })).toBe('petition');
    expect(originOf({ matterId: 'm1', aboutDocumentId: 'd1' })).toBe('document');
    expect(originOf({ matterId: 'm1' })).toBe('matter');
    expect(originOf({})).toBeNull();
  });
});

describe('textsOf', () => {
  it('asks for what is written on the paper, and for what has words already', () => {
    expect(textsOf('forwarding', {})).toEqual(['grounds', 'content', 'request', 'attachments', 'copies']);
    expect(textsOf('forwarding', { place: 'Trụ sở', content: '', reason: null })).toEqual([
      'grounds',
      'content',
      'request',
      'attachments',
      'copies',
      'place',
    ]);
  });
});
