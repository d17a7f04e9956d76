import { formatCount, type Withheld } from '@tiepdan/platform/contract';

/** A row that says which steps are not the reader's to take on it. */
interface Refused {
  readonly withheld: readonly Withheld[];
}

/**
 * What a batch over the chosen rows leaves out, said before it begins: "Duyệt: trừ 3 trong 12 đơn đang chọn." and why, one sentence for each
 * verb and reason. Steps without a verb are none of the list's.
 * @param noun one record in the middle of a sentence: "đơn"
 */
export function leftOut(rows: readonly Refused[], verbs: Readonly<Record<string, string>>, noun: string): readonly string[] {
  return Object.entries(verbs).flatMap(([action, verb]) => {
    const reasons = rows.flatMap(({ withheld }) => withheld.flatMap((step) => (step.action === action ? [step.why] : [])));
    return [...new Set(reasons)].map((why) => {
      const many = formatCount(reasons.filter((each) => each === why).length);
      return `${verb}: trừ ${many} trong ${formatCount(rows.length)} ${noun} đang chọn. ${why}`;
    });
  });
}
