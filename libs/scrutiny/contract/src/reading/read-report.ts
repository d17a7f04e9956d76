import type { ReportSpan, StatedFigure, StatedReport } from '../figures/figure.js';
import type { FigureKey, Topic } from '../figures/figure-table.js';
import { type FoundNumber, numbersOf } from './numbers.js';
import { type Paragraph, isFootnote, paragraphsOf } from './paragraphs.js';
import { type ReadUnit, type Surroundings, UNITS, roleOf } from './roles.js';
import { Spans } from './spans.js';
import { type Turn, saidOfGroups, turnsOf } from './topics.js';

const UNIT_AFTER = new RegExp(String.raw`^\s*(${UNITS.join('|')}|kiến nghị)(?![\p{L}])`, 'u');
const VAGUE = /(?:^|[\s(])(hơn|gần|khoảng|trên|xấp xỉ)\s*$/u;
const CHANGE = /(tăng|giảm)\s*(?:so với[^;.,]*)?$/u;
const MOST_BEFORE = 160;
/** "(năm 2022 là 44.553 …)" in the middle of a sentence: the number is of another time than its paragraph. */
const TIMES = /(?:(quý\s+(?:iv|iii|ii|i|[1-4])(?![\p{L}]))[\s/,]*(?:năm\s*)?|năm\s+)(\d{4})|(quý\s+(?:iv|iii|ii|i|[1-4])(?![\p{L}]))|tháng\s+\d/gu;

/**
 * Reads the figures out of a report's text. What its words do not make plain is left out; the officer sees what was read beside the
 * text and can add or mend before any finding counts.
 */
export function readReport(text: string): StatedReport {
  const spans = new Spans();
  const figures: StatedFigure[] = [];
  let topic: Topic | null = null;
  for (const paragraph of paragraphsOf(text.normalize('NFC'))) {
    if (isFootnote(paragraph.text)) continue;
    const reading: ParagraphReading = new ParagraphReading(paragraph, spans.at(paragraph.text), topic);
    figures.push(...reading.figures());
    topic = reading.lastTopic();
  }
  return { spans: spans.list(new Set(figures.map(({ span }) => span))), figures };
}

/** One paragraph, read from left to right. */
class ParagraphReading {
  private readonly lower: string;
  private readonly turns: readonly Turn[];
  private readonly read: StatedFigure[] = [];
  private petitionTotal: 'received' | 'eligible' = 'received';

  constructor(
    private readonly paragraph: Paragraph,
    private readonly span: ReportSpan,
    private readonly topicAbove: Topic | null,
  ) {
    this.lower = paragraph.text.toLowerCase();
    this.turns = turnsOf(this.lower);
  }

  /** A group's talk ends with its paragraph; every other topic goes on until something else turns it. */
  lastTopic(): Topic | null {
    return this.turns.at(-1)?.topic ?? this.topicAbove;
  }

  figures(): readonly StatedFigure[] {
    const numbers = numbersOf(this.paragraph.text);
    for (const [index, number] of numbers.entries()) this.take(number, numbers[index - 1] ?? null, numbers[index + 1] ?? null);
    return this.read;
  }

  private take(number: FoundNumber, previous: FoundNumber | null, next: FoundNumber | null): void {
    const before = this.lower.slice(Math.max(previous?.to ?? 0, number.from - MOST_BEFORE), number.from);
    const last = this.read.at(-1);
    if (number.percent) {
      if (last && last.share === null && previous && last.value === previous.value && /chiếm|tỷ lệ|đạt|\(\s*$/u.test(before)) this.mend({ ...last, share: number.value });
      return;
    }
    const around = this.surroundings(number, before, next);
    const change = CHANGE.exec(before.trimEnd());
    if (change) return this.noteChange(around.unit, change[1] === 'giảm' ? -number.value : number.value);
    const key = roleOf(around);
    if (!key || !Number.isInteger(number.value) || this.isOfOtherTime(before)) return;
    if (key === 'petitions.eligible') this.petitionTotal = 'eligible';
    if (key === 'petitions.received') this.petitionTotal = 'received';
    this.read.push(this.stated(key, number, before));
  }

  private isOfOtherTime(before: string): boolean {
    return [...before.matchAll(TIMES)].some((time) => !isTimeOf(this.span, time));
  }

  private stated(key: FigureKey, number: FoundNumber, before: string): StatedFigure {
    const { places, text } = this.paragraph;
    const from = places[number.from] ?? 0;
    const words = text.slice(Math.max(0, number.from - 60), Math.min(text.length, number.to + 30)).trim();
    return { key, span: this.span.id, value: number.value, place: { from, to: (places[number.to - 1] ?? from) + 1 }, words, vague: VAGUE.exec(before)?.[1] ?? null, change: null, share: null };
  }

  private surroundings(number: FoundNumber, before: string, next: FoundNumber | null): Surroundings {
    const after = this.lower.slice(number.to, Math.min(next?.from ?? Infinity, number.to + 120));
    const near = before.split(/[;(]|\.\s/u).at(-1) ?? '';
    const turned = this.turns.filter(({ at }) => at <= number.from + 12).at(-1)?.topic ?? this.topicAbove;
    const ofGroups = saidOfGroups(this.lower, number.from);
    const topic = ofGroups && (turned === 'regular' || turned === null) ? 'groups' : turned;
    return { unit: this.unitOf(after, near), near, after, topic, ofGroups, petitionTotal: this.petitionTotal };
  }

  private unitOf(after: string, near: string): ReadUnit | null {
    const named = UNIT_AFTER.exec(after)?.[1];
    if (named === 'kiến nghị') return 'phản ánh';
    if (named) return named as ReadUnit;
    const label = /(?:số|tổng số)\s+(lượt|vụ việc|người|đoàn|đơn|văn bản|hồ sơ)[^\d;.,]{0,30}[:=]?\s*$/u.exec(near)?.[1];
    return (label as ReadUnit | undefined) ?? null;
  }

  /** "(giảm 66 lượt)" belongs to the last figure of that unit in the paragraph. */
  private noteChange(unit: ReadUnit | null, change: number): void {
    for (let index = this.read.length - 1; index >= 0; index--) {
      const figure = this.read[index];
      if (figure && figure.change === null && countsIn(figure.key, unit)) {
        this.read[index] = { ...figure, change };
        return;
      }
    }
  }

  private mend(figure: StatedFigure): void {
    this.read[this.read.length - 1] = figure;
  }
}

const QUARTERS: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/** Whether a time named on the way is the span's own: its quarter, or its year where the span is a year. */
function isTimeOf({ id }: ReportSpan, time: RegExpMatchArray): boolean {
  const quarter = (time[1] ?? time[3])?.replace(/quý\s+/u, '');
  const year = time[2];
  if (!quarter && !year) return false;
  if (year && !id.startsWith(`${year}-`)) return false;
  return quarter ? id.endsWith(`-Q${QUARTERS[quarter] ?? quarter}`) : /-(?:Y|H1|M9)$/.test(id);
}

const UNIT_OF: Readonly<Partial<Record<ReadUnit, RegExp>>> = {
  lượt: /receptions|ratings|guidance/u,
  'vụ việc': /cases/u,
  vụ: /cases/u,
  người: /people|largest/u,
  đoàn: /groups\.count|leaders\.groups/u,
  đơn: /^petitions/u,
  'văn bản': /^documents/u,
  'hồ sơ': /^files/u,
};
const countsIn = (key: FigureKey, unit: ReadUnit | null): boolean => unit === null || (UNIT_OF[unit]?.test(key) ?? false);
