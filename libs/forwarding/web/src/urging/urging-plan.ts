import { rungWords, type LetterGrouping, type Rung, type UrgingProposal } from '@tiepdan/forwarding/contract';
import { formatCount } from '@tiepdan/platform/contract';

/** What would be done about one body: its late papers, by the rung that is due for them. */
export interface AgencyPlan {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly proposals: readonly UrgingProposal[];
}

/** Late papers under the bodies that owe the answers, those that owe most first. */
export function plansOf(proposals: readonly UrgingProposal[]): readonly AgencyPlan[] {
  const plans = new Map<string, UrgingProposal[]>();
  for (const proposal of proposals) plans.set(proposal.agencyId, [...(plans.get(proposal.agencyId) ?? []), proposal]);
  return [...plans.values()]
    .map((all) => ({ agencyId: all[0]?.agencyId ?? '', agencyName: all[0]?.agencyName ?? '', proposals: all }))
    .sort((one, other) => other.proposals.length - one.proposals.length || one.agencyName.localeCompare(other.agencyName, 'vi'));
}

const THINGS: Readonly<Record<Rung, string>> = { reminder: 'lời nhắc', letter: 'công văn đôn đốc', report: 'báo cáo Chủ tịch' };

/** How many things of each rung the chosen papers come to. A body's first letters and its second letters are not one letter. */
export function countsOf(chosen: readonly UrgingProposal[], grouping: LetterGrouping): ReadonlyMap<Rung, number> {
  const counts = new Map<Rung, number>();
  const seen = new Set<string>();
  for (const { agencyId, proposed, proposedOrdinal } of chosen) {
    const together = grouping === 'agency' && proposed !== 'reminder';
    const key = `${agencyId} ${proposed} ${proposedOrdinal}`;
    if (together && seen.has(key)) continue;
    seen.add(key);
    counts.set(proposed, (counts.get(proposed) ?? 0) + 1);
  }
  return counts;
}

/** The same in a sentence: `Gửi 3 lời nhắc; lập 1 dự thảo công văn đôn đốc.` */
export function planInWords(chosen: readonly UrgingProposal[], grouping: LetterGrouping): string {
  const counts = countsOf(chosen, grouping);
  const parts = (['reminder', 'letter', 'report'] as const).flatMap((rung) => {
    const count = counts.get(rung);
    if (!count) return [];
    return [rung === 'reminder' ? `gửi ${formatCount(count)} ${THINGS[rung]}` : `lập ${formatCount(count)} dự thảo ${THINGS[rung]}`];
  });
  if (parts.length === 0) return 'Chưa chọn văn bản nào.';
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toLocaleUpperCase('vi')}${sentence.slice(1)}.`;
}

/** What is proposed for a late paper: `Công văn đôn đốc lần 1`. */
export function proposalWords({ proposed, proposedOrdinal }: UrgingProposal): string {
  return rungWords(proposed, proposedOrdinal);
}
