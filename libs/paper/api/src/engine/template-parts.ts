import type Docxtemplater from 'docxtemplater';

export type TemplatePart = Docxtemplater.DXT.Part;

/** Listens to the engine while it reads a template, and keeps what it found: fields and sections, nested as they stand. */
export class TemplateParts implements Docxtemplater.DXT.Module {
  readonly name = 'TemplateParts';
  readonly parts: TemplatePart[] = [];

  set(told: { readonly inspect?: { readonly postparsed?: readonly TemplatePart[] } }): void {
    this.parts.push(...(told.inspect?.postparsed ?? []));
  }
}
