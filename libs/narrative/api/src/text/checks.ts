import { type BlockView, type NarrativeCheck, cellsOf, readWording } from '@tiepdan/narrative/contract';
import type { Gathered } from '../numbers/gather-numbers.js';

/** Everything the margin has to say, what stops the report first. */
export function checksOf(
  blocks: readonly BlockView[],
  gathered: Pick<Gathered, 'declared' | 'section4' | 'formChecks' | 'scope'>,
): NarrativeCheck[] {
  const shown = blocks.filter(({ hidden }) => !hidden);
  const speaking = blocksByCell(shown);
  const checks = [
    ...shown.flatMap(ownChecks),
    ...declaredChecks(shown, speaking, gathered.declared),
    ...sectionChecks(speaking, gathered),
    ...formChecks(speaking, gathered),
    ...scopeChecks(gathered),
  ];
  return [...checks.filter(({ severity }) => severity === 'must'), ...checks.filter(({ severity }) => severity === 'should')];
}

/** Which paragraphs speak of a cell. */
type Speaking = ReadonlyMap<string, readonly string[]>;

function blocksByCell(blocks: readonly BlockView[]): Speaking {
  const speaking = new Map<string, string[]>();
  for (const { key, template } of blocks)
    for (const { cell } of cellsOf(template)) {
      const name = `${cell.source}.${cell.key}`;
      speaking.set(name, [...(speaking.get(name) ?? []), key]);
    }
  return speaking;
}

const speakers = (speaking: Speaking, cells: readonly string[]): string[] => [
  ...new Set(cells.flatMap((cell) => speaking.get(cell) ?? [])),
];

function ownChecks({ key, origin, template, pieces }: BlockView): NarrativeCheck[] {
  if (origin === 'table') return [];
  const here = { worked: null, blocks: [key] };
  if (origin === 'written' && template === '')
    return [{ code: 'not-written', severity: 'should', sentence: 'Đoạn này chưa viết.', ...here }];
  const missing = [
    ...new Set(pieces.filter(({ gone }) => gone).map(({ cell, text }) => (cell ? `${cell.place}: ${cell.label} ${text}` : text))),
  ];
  return [
    ...missing.map((words): NarrativeCheck => ({
      code: 'cell-gone',
      severity: 'must',
      sentence: `Số liệu trong đoạn không có: ${words}.`,
      ...here,
    })),
    // The same words twice in one paragraph are told once.
    ...[...new Map(readWording(template).map((remark) => [remark.sentence, remark])).values()].map(
      ({ code, sentence }): NarrativeCheck => ({ code, severity: 'should', sentence, ...here }),
    ),
  ];
}

function declaredChecks(blocks: readonly BlockView[], speaking: Speaking, declared: Gathered['declared']): NarrativeCheck[] {
  return declared.flatMap(({ table, checks }) => {
    const tables = blocks.filter((block) => block.table === table).map(({ key }) => key);
    return checks
      .filter(({ holds }) => !holds)
      .flatMap(({ severity, sentence, worked, rows }): NarrativeCheck[] => {
        const beside = [
          ...tables,
          ...speakers(
            speaking,
            rows.map((row) => `declared/${table}.${row}`),
          ),
        ];
        return beside.length ? [{ code: 'declared', severity, sentence, worked, blocks: beside }] : [];
      });
  });
}

function sectionChecks(speaking: Speaking, { section4 }: Pick<Gathered, 'section4'>): NarrativeCheck[] {
  return (section4?.checks ?? [])
    .filter(({ holds }) => !holds)
    .map(({ sentence, worked, indicators }) => ({
      code: 'section-4',
      severity: 'must',
      sentence,
      worked,
      blocks: speakers(
        speaking,
        indicators.map((code) => `section-4.${code}`),
      ),
    }));
}

function formChecks(speaking: Speaking, { formChecks: checks }: Pick<Gathered, 'formChecks'>): NarrativeCheck[] {
  return checks
    .filter(({ holds }) => !holds)
    .map(({ severity, sentence, worked, cells }) => ({
      code: 'form',
      severity,
      sentence,
      worked,
      blocks: speakers(
        speaking,
        cells.map(({ form, column }) => `${form}.${column}`),
      ),
    }));
}

/** How many names stand in the margin. */
const NAMED = 5;

/** Totals over other units than a year ago rise and fall by that alone. */
function scopeChecks({ scope }: Pick<Gathered, 'scope'>): NarrativeCheck[] {
  if (!scope) return [];
  const about = { code: 'scope', severity: 'should', worked: null, blocks: ['opening'] } as const;
  const names = `${scope.missing.slice(0, NAMED).join(', ')}${scope.missing.length > NAMED ? ` và ${scope.missing.length - NAMED} đơn vị khác` : ''}`;
  return [
    ...(scope.missing.length ? [{ ...about, sentence: `Chưa có số liệu của ${names}.` }] : []),
    ...(scope.same
      ? []
      : [
          {
            ...about,
            sentence: `Tổng kỳ này gồm số liệu của ${scope.now} đơn vị, cùng kỳ gồm ${scope.before} đơn vị: mức tăng, giảm không cùng phạm vi.`,
          },
        ]),
  ];
}
