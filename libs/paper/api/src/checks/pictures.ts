import { type PaperCode, type TemplateProblem, fieldsOf } from '@tiepdan/paper/contract';
import { pictureTags } from '../engine/pictures.js';
import { tagKey } from '../engine/tags.js';
import { nearest } from './near.js';

/** Pictures whose alternative text looks like a field but is no picture field of this paper: they would be printed as they are. */
export function pictureProblems(code: PaperCode, parts: ReadonlyMap<string, string>): TemplateProblem[] {
  const known = fieldsOf(code).flatMap(({ tag, picture }) => (picture ? [tag] : []));
  const keys = new Set(known.map(tagKey));
  const wrong = [...parts].flatMap(([name, xml]) => (/^word\/[^/]+\.xml$/.test(name) ? pictureTags(xml).filter((tag) => !keys.has(tagKey(tag))) : []));
  return wrong.map((tag): TemplateProblem => {
    const near = nearest(tag, known);
    return {
      severity: 'warning',
      message: `Hình có văn bản thay thế "{${tag}}" sẽ được in nguyên như trong mẫu vì đây không phải trường hình của loại văn bản này${near ? `; có phải là "{${near}}"?` : '.'}`,
      where: null,
    };
  });
}
