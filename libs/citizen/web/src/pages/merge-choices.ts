import { MERGE_FIELDS, PAPER_KINDS, SEXES, showPhone, type CitizenRecord, type MergeField } from '@tiepdan/citizen/contract';

/** One field in which two records may differ, each value in words. */
export interface MergeChoice {
  readonly field: MergeField;
  readonly label: string;
  readonly kept: string;
  readonly other: string;
  readonly differs: boolean;
}

const WORDS: Readonly<Record<MergeField, (who: CitizenRecord) => string | null | undefined>> = {
  fullName: (who) => who.fullName,
  head: (who) => [who.headName, who.headPosition].filter(Boolean).join(', '),
  birthYear: (who) => who.birthYear?.toString(),
  sex: (who) => who.sex && SEXES[who.sex],
  paper: (who) => [PAPER_KINDS[who.paperKind], who.paperNumber ?? who.noPaperReason].filter(Boolean).join(': '),
  phone: (who) => who.phone && showPhone(who.phone),
  email: (who) => who.email,
  address: (who) => who.address,
  formerAddress: (who) => who.formerAddress,
};

/** The fields of two records side by side; those that neither has are left out. */
export function mergeChoices(kept: CitizenRecord, other: CitizenRecord): MergeChoice[] {
  return (Object.keys(MERGE_FIELDS) as MergeField[])
    .map((field) => {
      const [one, two] = [WORDS[field](kept) ?? '', WORDS[field](other) ?? ''];
      return { field, label: MERGE_FIELDS[field], kept: one, other: two, differs: one !== two };
    })
    .filter(({ kept: one, other: two }) => one || two);
}

/** What is taken from the other record unless somebody chooses otherwise: what the kept one lacks. */
export const takenAtFirst = (choices: readonly MergeChoice[]): MergeField[] => choices.filter(({ kept, other }) => !kept && other).map(({ field }) => field);
