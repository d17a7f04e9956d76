import { describe, expect, it } from '@jest/globals';
import { FIELDS, FIELD_GROUPS, type FieldDefinition, POSITION_TAG, fieldsOf } from './index.js';
import { PAPERS, PAPER_SUBJECTS, type PaperCode } from '../papers.js';
import { sampleValues, valuesProblem } from '../values.js';
import { dateParts, dateWords, headingName, paddedNumber } from '../words.js';

const FIELD_LIST = Object.entries<FieldDefinition>(FIELDS);
const columnsOf = ({ columns = {} }: FieldDefinition) => Object.values(columns);

describe('the fields of papers', () => {
  it('stand in one group each, under keys and tags of their own', () => {
    const keys = FIELD_GROUPS.flatMap(({ fields }) => Object.keys(fields));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.sort()).toEqual(Object.keys(FIELDS).sort());
    const tags = FIELD_LIST.flatMap(([, field]) => [field.tag, ...columnsOf(field).map(({ tag }) => tag)]).map((tag) => tag.toLowerCase());
    expect(tags.filter((tag, position) => tags.indexOf(tag) !== position)).toEqual([]);
    expect(tags).not.toContain(POSITION_TAG.toLowerCase());
  });

  it('have tags that can be typed: composed, without signs of their own, no double space', () => {
    const all = FIELD_LIST.flatMap(([, field]) => [field, ...columnsOf(field)]);
    for (const { tag, meaning } of all) {
      expect(tag).toBe(tag.normalize('NFC').replace(/\s+/g, ' ').trim());
      expect(tag).not.toMatch(/[{}#/^@<>&]/);
      expect(meaning).toMatch(/^\p{Lu}/u);
    }
  });

  it('are of subjects that there are', () => {
    for (const [key, { subjects = [] }] of FIELD_LIST) expect([key, subjects.filter((subject) => !Object.hasOwn(PAPER_SUBJECTS, subject))]).toEqual([key, []]);
  });

  it('of a paper are the general ones and those of what it is made from', () => {
    const keys = (code: PaperCode) => fieldsOf(code).map(({ key }) => key);
    expect(keys('urging')).toEqual(expect.arrayContaining(['number', 'aboutNumber', 'petitionNumber']));
    expect(keys('urging')).not.toEqual(expect.arrayContaining(['refusalGround']));
    expect(keys('refusal')).toEqual(expect.arrayContaining(['refusalGround', 'senderName']));
    expect(keys('reception-book')).toEqual(expect.arrayContaining(['rows']));
    expect(keys('reception-book')).not.toContain('senderName');
  });
});

describe('the values of a paper', () => {
  it('of every paper’s samples are right', () => {
    for (const code of Object.keys(PAPERS) as PaperCode[]) expect([code, valuesProblem(code, sampleValues(code))]).toEqual([code, null]);
  });

  it.each<[string, object, RegExp]>([
    ['a key that no field has', { signer: 'x' }, /"signer" is no field$/],
    ['a key that every object has', { constructor: 'x' }, /"constructor" is no field$/],
    ['a field of another paper', { refusalGround: 'x' }, /no field of urging/],
    ['a text for a list', { recipients: 'x' }, /is a list/],
    ['a list for a text', { content: [] }, /is a text/],
    ['a column that the list has not', { recipients: [{ title: 'x' }] }, /no column "title"/],
    ['a number for a column', { recipients: [{ name: 1 }] }, /"name" is a text/],
  ])('are refused with %s', (_, values, problem) => {
    expect(valuesProblem('urging', values as never)).toMatch(problem);
  });
});

describe('words of papers', () => {
  it.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
    ['2026-10-10', 'ngày 10 tháng 10 năm 2026'],
  ])('pad days below ten and the months 1 and 2 only: %s', (day, words) => {
    expect(dateWords(day)).toBe(words);
    expect(words).toBe(`ngày ${dateParts(day).day} tháng ${dateParts(day).month} năm ${dateParts(day).year}`);
  });

  it('pad numbers below ten, and keep the name of a province on one line', () => {
    expect([5, 10, 123].map(paddedNumber)).toEqual(['05', '10', '123']);
    expect(headingName('Ban Tiếp công dân thành phố Thử Nghiệm')).toBe('BAN TIẾP CÔNG DÂN THÀNH\u00a0PHỐ\u00a0THỬ\u00a0NGHIỆM');
  });
});
