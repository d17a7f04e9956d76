import { describe, expect, it } from '@jest/globals';
import { FILE_KINDS, FILE_KIND_WORDS, type FileKind, endingOf, kindByName, neutralName, previewOf } from './file-kinds.js';
import { sizeWords } from './file.js';

describe('kinds of files', () => {
  it('have endings and media types of their own', () => {
    const kinds: readonly FileKind[] = Object.values(FILE_KINDS);
    const endings = kinds.flatMap((kind) => [...kind.endings]);
    expect(new Set(endings).size).toBe(endings.length);
    expect(new Set(kinds.map((kind) => kind.mediaType)).size).toBe(kinds.length);
    for (const ending of endings) expect(kindByName(`Tệp.${ending.toUpperCase()}`)).not.toBeNull();
  });

  it('leave out archives, programs, pages and files with macros', () => {
    for (const name of ['a.zip', 'a.rar', 'a.exe', 'a.html', 'a.svg', 'a.docm', 'a.xlsm', 'a.js', 'a', 'a.', 'pdf']) expect([name, kindByName(name)]).toEqual([name, null]);
  });

  it('are named in the sentence that refuses the others', () => {
    for (const word of ['PDF', 'JPEG', 'Word', 'Excel', 'ODT', 'TXT', 'MP3', 'MP4']) expect(FILE_KIND_WORDS).toContain(word);
  });

  it('show PDFs and the pictures that every browser knows, and nothing else', () => {
    expect(['application/pdf', 'image/png', 'image/heic', 'text/plain', 'text/html'].map(previewOf)).toEqual(['pdf', 'picture', 'none', 'none', 'none']);
    expect(endingOf('a.b.PDF')).toBe('pdf');
  });

  it('give a file whose name is sealed one that tells nothing', () => {
    expect([neutralName('application/pdf'), neutralName('image/jpeg', 'tep-2'), neutralName('x/y')]).toEqual(['tep.pdf', 'tep-2.jpg', 'tep']);
  });
});

describe('a size in words', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1_000, '1 kB'],
    [1_440, '1,4 kB'],
    [99_949, '99,9 kB'],
    [123_456, '123 kB'],
    [999_600, '1 MB'],
    [250_000_000, '250 MB'],
    [1_500_000_000, '1,5 GB'],
  ])('writes %d as %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});
