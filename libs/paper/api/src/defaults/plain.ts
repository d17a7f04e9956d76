import { PAPERS, type PaperCode, type PaperDefinition } from '@tiepdan/paper/contract';
import { addressee, body, end, ending, grounds, heading, mark, paper, start, tag, titleBlock, without } from './layout/index.js';

/** What a paper without a default of its own looks like: heading, name, what the officer wrote, signature. */
export function plain(code: PaperCode): Promise<Buffer> {
  const { title, landscape }: PaperDefinition = PAPERS[code];
  return paper(
    [
      ...heading({ letter: title === null }),
      ...(title === null ? [] : titleBlock()),
      mark(start('addressee')),
      ...addressee(),
      mark(end('addressee')),
      ...grounds(),
      body(`${tag('content')}${without('content', '…')}`),
      ending(),
    ],
    { landscape: landscape ?? false },
  );
}
