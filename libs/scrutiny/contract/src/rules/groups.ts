import { FIGURES, type FigureKey, TOPICS } from '../figures/figure-table.js';
import type { Finding, ScrutinyRule } from './finding.js';
import { type Stated, type StatedSpan, printed } from './stated.js';

/** A group is at least this many people on one matter (TT 06/2025, biểu 01/TCD); so a lượt outside a group has at most one less. */
const GROUP_FROM = 5;

interface Hosts {
  readonly receptions: FigureKey;
  readonly people: FigureKey;
  /** How many groups, or matters of groups: each matter of a group is at least one lượt of a group. */
  readonly groups: readonly FigureKey[];
  readonly groupPeople: FigureKey;
}

const HOSTS: readonly Hosts[] = [
  { receptions: 'regular.receptions', people: 'regular.people', groups: ['groups.count'], groupPeople: 'groups.people' },
  { receptions: 'leaders.receptions', people: 'leaders.people', groups: ['leaders.groups', 'leaders.group-cases'], groupPeople: 'leaders.group-people' },
];

/** What follows from "a group is five people or more" (forms.md C6, C7). */
export function checkGroups(stated: StatedSpan): Finding[] {
  return [...HOSTS.flatMap((hosts) => checkHosts(stated, hosts)), ...checkLargest(stated)];
}

function checkHosts(stated: StatedSpan, { receptions, people, groups, groupPeople }: Hosts): Finding[] {
  const count = groups.map((key) => stated.one(key)).find((figure) => figure !== null) ?? null;
  const inGroups = stated.one(groupPeople);
  const all = stated.one(receptions);
  const present = stated.one(people);
  const say = finding(stated, FIGURES[receptions].topic);
  const findings: Finding[] = [];
  if (count && inGroups && inGroups.value < GROUP_FROM * count.value)
    findings.push(say('mỗi đoàn phải có từ 05 người trở lên.', `${printed(inGroups.value)} người < ${GROUP_FROM} × ${printed(count.value)} đoàn`, [count, inGroups]));
  if (all && present && present.value < all.value) findings.push(say('số người ít hơn số lượt tiếp.', `${printed(present.value)} < ${printed(all.value)}`, [all, present]));
  if (!all || !present || !count) return findings;
  const others = all.value - count.value;
  if (others < 0) return [...findings, say('số đoàn nhiều hơn số lượt tiếp.', `${printed(count.value)} > ${printed(all.value)}`, [count, all])];
  if (!inGroups) {
    const least = others + GROUP_FROM * count.value;
    if (present.value >= all.value && present.value < least)
      findings.push(say('số người không đủ cho số đoàn và số lượt đã nêu.', `${printed(present.value)} < ${printed(others)} + ${GROUP_FROM} × ${printed(count.value)}`, [all, present, count]));
    return findings;
  }
  const outside = present.value - inGroups.value;
  const sum = `${printed(present.value)} − ${printed(inGroups.value)} = ${printed(outside)} người trong ${printed(others)} lượt`;
  if (outside > (GROUP_FROM - 1) * others)
    findings.push(say('ngoài đoàn đông người, mỗi lượt nhiều nhất 04 người, nên phải còn ít nhất một đoàn chưa nêu hoặc số người sai.', `${sum}, nhiều nhất ${printed((GROUP_FROM - 1) * others)}`, [all, present, count, inGroups]));
  // Groups counted by matters may stand for more lượt, so fewer may be left over.
  else if (outside < others && count.figure.key !== 'leaders.group-cases')
    findings.push(say('ngoài đoàn đông người, mỗi lượt có ít nhất 01 người.', `${sum}, ít nhất ${printed(others)}`, [all, present, count, inGroups]));
  return findings;
}

function checkLargest(stated: StatedSpan): Finding[] {
  const [count, people, largest] = [stated.one('groups.count'), stated.one('groups.people'), stated.one('groups.largest')];
  if (!count || !people || !largest) return [];
  const rest = people.value - largest.value;
  const say = finding(stated, 'groups');
  if (rest < GROUP_FROM * (count.value - 1))
    return [say('các đoàn còn lại phải có từ 05 người trở lên mỗi đoàn.', `${printed(people.value)} − ${printed(largest.value)} = ${printed(rest)} < ${GROUP_FROM} × ${printed(count.value - 1)}`, [count, people, largest])];
  if (people.value > largest.value * count.value)
    return [say('đoàn đông nhất phải đông ít nhất bằng trung bình các đoàn.', `${printed(people.value)} > ${printed(largest.value)} × ${printed(count.value)}`, [count, people, largest])];
  return [];
}

function finding(stated: StatedSpan, topic: keyof typeof TOPICS) {
  const rule: ScrutinyRule = 'groups';
  return (sentence: string, worked: string, figures: readonly Stated[]): Finding => ({
    rule,
    severity: 'contradiction',
    span: stated.span.id,
    title: `${TOPICS[topic]}: ${sentence}`,
    worked,
    figures: figures.map(({ index }) => index),
  });
}
