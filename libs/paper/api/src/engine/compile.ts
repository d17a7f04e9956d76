import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { BREAK } from './paragraphs.js';
import { tagKey } from './tags.js';

/** A field as it is looked up: in the row of the list first, then around it. */
interface Parser {
  get(scope: unknown): unknown;
}

function parser(tag: string): Parser {
  const key = tagKey(tag);
  return {
    get: (scope) => {
      if (typeof scope !== 'object' || scope === null || Array.isArray(scope)) return undefined;
      const value = (scope as Readonly<Record<string, unknown>>)[key];
      return typeof value === 'string' ? value.replace(/\r\n?|\n/g, BREAK) : value;
    },
  };
}

/**
 * A template made ready to be filled once.
 * @throws the engine's own error, with all it found, when tags do not fit together
 */
export function compile(template: Buffer, modules: Docxtemplater.DXT.Module[] = []): Docxtemplater<PizZip> {
  return new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: false,
    stripInvalidXMLChars: true,
    errorLogging: false,
    parser,
    nullGetter: () => '',
    // A template may not choose braces of its own: whoever reads it must know a field when they see one.
    syntax: { changeDelimiterPrefix: null },
    modules,
  });
}

