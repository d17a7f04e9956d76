import type { LooseValues } from '@tiepdan/paper/contract';
import { compile } from './compile.js';
import { packSteadily } from './pack.js';
import { fillPictures } from './pictures.js';
import { BREAK, breakIntoParagraphs } from './paragraphs.js';
import { taggedValues } from './tags.js';

/**
 * A template filled with values: the same bytes for the same two. Nothing is looked up and nothing is written.
 * @throws the engine's own error when the template's tags do not fit together
 */
export function fillTemplate(template: Buffer, values: LooseValues): Buffer {
  const filled = compile(template).render(taggedValues(values)).getZip();
  for (const name of Object.keys(filled.files)) {
    if (!name.endsWith('.xml')) continue;
    const xml = filled.file(name)?.asText() ?? '';
    if (xml.includes(BREAK)) filled.file(name, breakIntoParagraphs(xml));
  }
  fillPictures(filled, values);
  return packSteadily(filled);
}
