import type { FormCode, FormSet } from '../definition.js';
import type { Identity, Side, Term } from './identity.js';

/** `['01/TCD', 6, -9]` is cells (6) − (9) of 01/TCD. */
const side = (form: FormCode, ...columns: readonly number[]): Side => ({
  terms: columns.map((column): Term => (column < 0 ? { form, column: -column, minus: true } : { form, column })),
});
const times = (factor: number, of: Side): Side => ({ ...of, factor });

const identity = (
  code: string,
  severity: Identity['severity'],
  sentence: string,
  left: Side,
  operator: Identity['operator'],
  right: Side,
): Identity => ({
  code,
  severity,
  sentence,
  left,
  operator,
  right,
});

/** C1–C4: what one form takes over from another (TT 06/2025, guidance of 03/GQKN, 04/GQTC, 05/KQTH). */
const TAKEN_OVER: readonly Identity[] = [
  identity('C1', 'must', 'Biểu 03/GQKN (1) bằng biểu 02/XLD (6)', side('03/GQKN', 1), '=', side('02/XLD', 6)),
  identity('C2', 'must', 'Biểu 04/GQTC (1) bằng biểu 02/XLD (12)', side('04/GQTC', 1), '=', side('02/XLD', 12)),
  identity('C3', 'must', 'Biểu 05/KQTH (1) không nhỏ hơn biểu 03/GQKN (7)', side('05/KQTH', 1), '≥', side('03/GQKN', 7)),
  identity('C4', 'must', 'Biểu 05/KQTH (16) không nhỏ hơn biểu 04/GQTC (7)', side('05/KQTH', 16), '≥', side('04/GQTC', 7)),
];

/** Where a block of 01/TCD has its visits, people, matters, groups and people of groups. */
interface Block {
  readonly name: string;
  readonly visits: number;
  readonly people: number;
  readonly matters: readonly number[];
  readonly groups: number;
  readonly groupPeople: number;
}

const BLOCKS: Readonly<Record<FormSet, readonly Block[]>> = {
  tt06: [
    { name: 'tiếp thường xuyên', visits: 5, people: 6, matters: [7], groups: 8, groupPeople: 9 },
    { name: 'Thủ trưởng tiếp', visits: 11, people: 12, matters: [13], groups: 14, groupPeople: 15 },
    { name: 'ủy quyền tiếp', visits: 17, people: 18, matters: [19], groups: 20, groupPeople: 21 },
  ],
  'tt01-2024': olderBlocks(),
  'tt02-2021': olderBlocks(),
};

function olderBlocks(): readonly Block[] {
  const block = (name: string, visits: number): Block => ({
    name,
    visits,
    people: visits + 1,
    matters: [visits + 2, visits + 3],
    groups: visits + 4,
    groupPeople: visits + 5,
  });
  return [block('tiếp thường xuyên', 4), block('Thủ trưởng tiếp', 13), block('ủy quyền tiếp', 22)];
}

/**
 * C6–C8 in one block of 01/TCD. A group has five people or more (Luật TCD Đ.29; biểu 01/TCD); outside groups a visit has one to four, and
 * every matter has a visit. The latter two are what the definitions lead to, and may be missed when an office counts groups per matter.
 */
function inBlock({ name, visits, people, matters, groups, groupPeople }: Block): Identity[] {
  const of = (...columns: readonly number[]) => side('01/TCD', ...columns);
  const outside = { people: of(people, -groupPeople), visits: of(visits, -groups) };
  return [
    identity('C6', 'must', `${sentenceCase(name)}: mỗi đoàn đông người có từ 05 người trở lên`, of(groupPeople), '≥', times(5, of(groups))),
    identity('C6', 'must', `${sentenceCase(name)}: số đoàn không lớn hơn số lượt`, of(groups), '≤', of(visits)),
    identity(
      'C6',
      'must',
      `${sentenceCase(name)}: số người trong các đoàn không lớn hơn số người được tiếp`,
      of(groupPeople),
      '≤',
      of(people),
    ),
    identity(
      'C7',
      'should',
      `${sentenceCase(name)}: ngoài đoàn đông người, mỗi lượt có nhiều nhất 04 người`,
      outside.people,
      '≤',
      times(4, outside.visits),
    ),
    identity(
      'C7',
      'should',
      `${sentenceCase(name)}: ngoài đoàn đông người, mỗi lượt có ít nhất 01 người`,
      outside.people,
      '≥',
      outside.visits,
    ),
    identity('C8', 'should', `${sentenceCase(name)}: số vụ việc không lớn hơn số lượt`, of(...matters), '≤', of(visits)),
  ];
}

const sentenceCase = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** What ties the cells of one row together besides the printed formulas: C1–C4 and C6–C8 of the domain notes. */
export const tiesOf = (set: FormSet): readonly Identity[] => [...(set === 'tt06' ? TAKEN_OVER : []), ...BLOCKS[set].flatMap(inBlock)];
