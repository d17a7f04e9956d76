import { FormGroup } from '@angular/forms';
import { showPhone } from '@tiepdan/citizen/contract';
import { PeopleForm } from '@tiepdan/citizen/web';
import type { HearingView, TieHearingRequest } from '@tiepdan/hearing/contract';
import { MatterForm } from '@tiepdan/matter/web';

type TieControls = { people: PeopleForm; matter: MatterForm };

/** Why someone who wrote on the public page has no paper yet: nobody has seen it. */
const NO_PAPER = 'Đăng ký từ trang công khai, chưa xuất trình giấy tờ';

/** Who a request of the public page is from and what it is about. Of a sealed one nobody is named: the person stays as it is. */
export class TieForm extends FormGroup<TieControls> {
  constructor() {
    super({ people: new PeopleForm(), matter: new MatterForm() });
  }

  /** Puts what was typed on the public page where an officer would type it; everything can be changed. */
  fill({ publicPerson, kind, content }: HearingView): void {
    const { people, matter } = this.controls;
    if (!publicPerson) people.disable();
    else {
      const line = people.controls[0];
      line?.writeNew(publicPerson.fullName);
      line?.patchValue({
        details: {
          phone: showPhone(publicPerson.phone ?? ''),
          address: publicPerson.address ?? '',
          paperKind: 'none',
          noPaperReason: NO_PAPER,
        },
      });
    }
    matter.openNew((content ?? '').slice(0, SUMMARY_FROM_CONTENT));
    matter.controls.details.controls.kind.setValue(kind);
  }

  toRequest(version: number): TieHearingRequest {
    const { people, matter } = this.controls;
    const [person] = people.enabled ? people.toRequest() : [];
    return {
      version,
      citizenId: person?.citizenId ?? null,
      details: person?.details ?? null,
      matter: matter.toRequest(),
    };
  }
}

/** A summary is a sentence or two; the whole content stays on the request. */
const SUMMARY_FROM_CONTENT = 300;
