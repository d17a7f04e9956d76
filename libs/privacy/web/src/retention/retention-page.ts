import { Component, inject } from '@angular/core';
import { LONGEST_RETENTION, RETAINED_KINDS, RETAINED_KIND_LIST, type RetainedKind, type Retention, SHORTEST_RETENTION, USUAL_RETENTION } from '@tiepdan/privacy/contract';
import { Session } from '@tiepdan/identity/web';
import { OfficeTerms, TermsFrame, type OfficeTerm, type VersionedTerms } from '@tiepdan/ui/web';
import { map } from 'rxjs';
import { PrivacyApi } from '../privacy-api';

/** On the screen for ever is nought years: a number is what stands in the field. */
const FOR_EVER = 0;

const inWords = (years: number | null): string => (years === null ? 'vĩnh viễn' : `${years} năm`);

const TERMS: readonly OfficeTerm<RetainedKind>[] = RETAINED_KIND_LIST.map((kind) => ({
  name: kind,
  label: RETAINED_KINDS[kind],
  unit: 'năm',
  limits: [FOR_EVER, LONGEST_RETENTION],
  hint: `${SHORTEST_RETENTION}–${LONGEST_RETENTION} năm; 0 là vĩnh viễn. Khi chưa đặt: ${inWords(USUAL_RETENTION[kind])}`,
}));

const onScreen = ({ version, ...years }: Retention & { readonly version: number }): VersionedTerms<RetainedKind> =>
  ({ ...Object.fromEntries(RETAINED_KIND_LIST.map((kind) => [kind, years[kind] ?? FOR_EVER])), version }) as VersionedTerms<RetainedKind>;

const asSet = ({ version, ...years }: VersionedTerms<RetainedKind>): Retention & { readonly version: number } =>
  ({ ...Object.fromEntries(RETAINED_KIND_LIST.map((kind) => [kind, years[kind] === FOR_EVER ? null : years[kind]])), version }) as Retention & { readonly version: number };

/** How long the office keeps its records after their end. */
@Component({
  selector: 'tiepdan-retention-page',
  imports: [TermsFrame],
  template: `
    <tiepdan-terms-frame
      heading="Thời hạn bảo quản hồ sơ"
      lead="Tính từ việc cuối cùng trong vụ việc; vụ việc có nhiều loại hồ sơ thì theo loại giữ lâu nhất. Đối chiếu với bảng thời hạn bảo quản của cơ quan trước khi đặt. Các lần đổi ghi trong lịch sử thiết lập."
      section="Thời hạn bảo quản"
      [terms]="terms"
    />
  `,
})
export class RetentionPage {
  private readonly api = inject(PrivacyApi);
  private readonly session = inject(Session);
  protected readonly terms = new OfficeTerms<RetainedKind>({
    terms: TERMS,
    read: () => this.api.retention().pipe(map(onScreen)),
    write: (request) => this.api.setRetention(asSet(request)).pipe(map(onScreen)),
    said: 'Đã lưu thời hạn bảo quản.',
    may: () => this.session.can('privacy.set-retention'),
  });
}
