import { FIELDS, type FieldDefinition, type LooseValues } from '@tiepdan/paper/contract';
import type PizZip from 'pizzip';
import { qrPng } from './qr-png.js';
import { tagKey } from './tags.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS = /^word\/((?:document|header\d*|footer\d*|footnotes|endnotes)\.xml)$/;
/** The innermost drawing: one in a text box stands within another. */
const DRAWING = /<w:drawing\b[^<>]*>(?:(?!<w:drawing\b)[\s\S])*?<\/w:drawing>/g;
const ALTERNATIVE = /(<wp:docPr\b[^<>]*?\bdescr=")([^"]*)(")/;

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };

/** What is typed as the alternative text of each picture of a part that is a tag: `{…}`, without the braces. */
export function pictureTags(xml: string): string[] {
  return [...xml.matchAll(DRAWING)].flatMap(([drawing]) => tagOf(drawing) ?? []);
}

function tagOf(drawing: string): string | null {
  const text = (ALTERNATIVE.exec(drawing)?.[2] ?? '').replace(/&(?:lt|gt|amp|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity);
  return /^\s*\{([^{}]+)\}\s*$/.exec(text)?.[1] ?? null;
}

/** The picture fields by what is typed for them. */
const PICTURES: ReadonlyMap<string, { readonly key: string; readonly tag: string }> = new Map(
  Object.entries<FieldDefinition>(FIELDS).flatMap(([key, { tag, picture }]) => (picture ? [[tagKey(tag), { key, tag }] as const] : [])),
);

/**
 * Puts the QR of its value in place of every picture whose alternative text is the tag of a picture field; a field without a
 * value takes the picture away. Its size and place are the template's. Other pictures stay.
 */
export function fillPictures(zip: PizZip, values: LooseValues): void {
  for (const name of Object.keys(zip.files)) {
    const part = PARTS.exec(name)?.[1];
    const xml = part ? (zip.file(name)?.asText() ?? '') : '';
    if (!part || !xml.includes('<w:drawing')) continue;
    const used = new Set<string>();
    const filled = xml.replace(DRAWING, (drawing) => {
      const field = PICTURES.get(tagKey(tagOf(drawing) ?? ''));
      if (!field) return drawing;
      const value = values[field.key];
      if (typeof value !== 'string' || value === '') return '';
      if (!used.has(field.key)) zip.file(mediaOf(field.key), qrPng(value));
      used.add(field.key);
      return withPicture(drawing, field);
    });
    if (filled === xml) continue;
    zip.file(name, filled);
    if (used.size) relate(zip, part, [...used]);
  }
}

const mediaOf = (key: string): string => `word/media/${key}.png`;
const relationOf = (key: string): string => `rIdOf${key}`;

/** The drawing with another picture, whole: what was cut off the placeholder is not cut off the QR. */
function withPicture(drawing: string, { key, tag }: { readonly key: string; readonly tag: string }): string {
  return drawing
    .replace(ALTERNATIVE, `$1${tag}$3`)
    .replace(/<a:blip\b(?:[^>]*\/>|[\s\S]*?<\/a:blip>)/, `<a:blip xmlns:r="${RELATIONSHIPS}" r:embed="${relationOf(key)}"/>`)
    .replace(/<a:srcRect\b[^>]*\/>/, '');
}

/** Says where the part finds its new pictures, and that there are PNGs in the package. */
function relate(zip: PizZip, part: string, keys: readonly string[]): void {
  const place = `word/_rels/${part}.rels`;
  const rels = zip.file(place)?.asText() ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  const added = keys.map((key) => `<Relationship Id="${relationOf(key)}" Type="${RELATIONSHIPS}/image" Target="media/${key}.png"/>`).join('');
  zip.file(place, rels.replace('</Relationships>', `${added}</Relationships>`));
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  if (!/Extension="png"/i.test(types)) zip.file('[Content_Types].xml', types.replace(/(<Types\b[^>]*>)/, '$1<Default Extension="png" ContentType="image/png"/>'));
}
