import { FormControl, FormGroup, type AbstractControl } from '@angular/forms';
import { tidyText } from '@tiepdan/platform/contract';
import { NOTHING_RECOMMENDED, RESOLUTION_LIMITS, type DecisionTerms, type DecisionView, type Recommendations, type Worth } from '@tiepdan/resolution/contract';
import { amountControl } from '@tiepdan/ui/web';
import { amountOf, dayOrNone, filledText } from './controls';

const { money, land, people, reason } = RESOLUTION_LIMITS;

const worthControls = (its: Worth) => new FormGroup({ money: amountControl(money, { value: its.money || null }), land: amountControl(land, { value: its.land || null }) });
const count = (value: number) => amountControl(people, { value: value || null });

/** Officials are counted among the people. */
function officialsAmongPeople(group: AbstractControl): { readonly officials: string } | null {
  const { disciplinePeople, disciplineOfficials } = group.value as { disciplinePeople: number | null; disciplineOfficials: number | null };
  return (disciplineOfficials ?? 0) > (disciplinePeople ?? 0) ? { officials: 'Số cán bộ, công chức, viên chức nhiều hơn số người bị xử lý.' } : null;
}

/** The controls of what a decision demands. */
export function recommendationControls(its: Recommendations) {
  return new FormGroup(
    {
      recover: worthControls(its.recover),
      restore: worthControls(its.restore),
      restoreOrganisations: count(its.restoreOrganisations),
      restorePeople: count(its.restorePeople),
      disciplineOrganisations: count(its.disciplineOrganisations),
      disciplinePeople: count(its.disciplinePeople),
      disciplineOfficials: count(its.disciplineOfficials),
    },
    { validators: officialsAmongPeople },
  );
}
export type RecommendationControls = ReturnType<typeof recommendationControls>;

/** The controls of what is known of a decision beside its outcome and its paper; of a new one empty. */
export function termsControls(view: DecisionView | null) {
  return {
    inEffectOn: dayOrNone(view?.inEffectOn ?? null),
    enforceBy: dayOrNone(view?.enforceBy ?? null),
    agencyId: new FormControl<string | null>(view?.agencyId ?? null),
    recommendations: recommendationControls(view?.recommendations ?? NOTHING_RECOMMENDED),
    note: filledText(reason, false, view?.note),
  };
}
export type TermsControls = ReturnType<typeof termsControls>;

const worthOf = ({ controls }: ReturnType<typeof worthControls>): Worth => ({ money: amountOf(controls.money), land: amountOf(controls.land) });

/** What was typed of the recommendations. */
export function recommendationsOf({ controls }: RecommendationControls): Recommendations {
  return {
    recover: worthOf(controls.recover),
    restore: worthOf(controls.restore),
    restoreOrganisations: amountOf(controls.restoreOrganisations),
    restorePeople: amountOf(controls.restorePeople),
    disciplineOrganisations: amountOf(controls.disciplineOrganisations),
    disciplinePeople: amountOf(controls.disciplinePeople),
    disciplineOfficials: amountOf(controls.disciplineOfficials),
  };
}

/** What was typed, as the request has it. */
export function termsOf(controls: TermsControls): DecisionTerms {
  return {
    inEffectOn: controls.inEffectOn.value,
    enforceBy: controls.enforceBy.value,
    agencyId: controls.agencyId.value,
    recommendations: recommendationsOf(controls.recommendations),
    note: tidyText(controls.note.value) || null,
  };
}
