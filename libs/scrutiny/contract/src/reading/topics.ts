import type { Topic } from '../figures/figure-table.js';

/** Words that turn the talk to something else, from that place on. */
const TURNS: readonly (readonly [Topic, RegExp])[] = [
  ['leaders', /(?:chủ tịch|lãnh đạo|bí thư|thủ trưởng|đại biểu)[^.;]{0,110}tiếp (?:công )?dân|tiếp (?:công )?dân định kỳ|(?:chủ tịch|lãnh đạo|thủ trưởng)[^.;]{0,60} (?:đã )?(?:trực tiếp )?tiếp (?=\d)/gu],
  ['regular', /tiếp (?:công )?dân thường xuyên|tiếp thường xuyên|ban tiếp công dân[^.;]{0,40} đã (?:tổ chức )?tiếp|tổ chức tiếp công dân(?! định kỳ| đột xuất)/gu],
  ['petitions', /tiếp nhận đơn|xử lý đơn|tiếp nhận, xử lý(?= [\d.]+ đơn)|tiếp nhận(?= [^.;]{0,20}\d+ đơn)|phân loại đơn/gu],
  ['feedback', /(?:phản ánh, kiến nghị|kiến nghị, phản ánh|pakn)[^.;]{0,20}(?:tthc|thủ tục hành chính|quy định hành chính)/gu],
  ['ratings', /lượt đánh giá|đánh giá mức độ hài lòng/gu],
  ['guidance', /hướng dẫn, hỗ trợ thực hiện thủ tục/gu],
  ['files', /kết quả giải quyết thủ tục hành chính|trung tâm phục vụ hành chính công[^.;]{0,60}tiếp nhận|đã giải quyết và trả kết quả|trả lại hồ sơ|hồ sơ trả lại|bộ phận một cửa[^.;]{0,60}tiếp nhận/gu],
];
const GROUPS = /đoàn đông người/gu;

/** A place from which a paragraph speaks of something else. */
export interface Turn {
  readonly at: number;
  readonly topic: Topic;
}

/** Where in a paragraph (lower case) the talk turns to which topic, in order of place. Words inside a longer phrase turn nothing of their own. */
export function turnsOf(paragraph: string): Turn[] {
  const turns = TURNS.flatMap(([topic, words]) => [...paragraph.matchAll(words)].map((match) => ({ at: match.index, to: match.index + match[0].length, topic })));
  const own = turns.filter((turn) => !turns.some((other) => other !== turn && other.at < turn.at && turn.to <= other.to + 1));
  return own.sort((one, other) => one.at - other.at);
}

/** Whether what stands at `at` is said of groups: they were named before in the same sentence or list. */
export function saidOfGroups(paragraph: string, at: number): boolean {
  const places = [...paragraph.slice(0, at).matchAll(GROUPS)].map((match) => match.index);
  const last = places.at(-1);
  return last !== undefined && !/[.](?:\s|$)/u.test(paragraph.slice(last, at));
}
