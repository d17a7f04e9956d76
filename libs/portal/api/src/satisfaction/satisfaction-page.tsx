import { SATISFACTION_GRADES, SATISFACTION_TEXT_MAX, publicPaths } from '@tiepdan/portal/contract';
import { Choices, ProblemSummary, TextField } from '../frame/form-parts.js';
import { Layout, renderPage } from '../frame/layout.js';
import type { PublicOffice } from '../frame/public-offices.js';
import type { FormProblem } from '../frame/typed.js';

const GRADES = Object.entries(SATISFACTION_GRADES)
  .reverse()
  .map(([value, words]) => ({ value, words }));

export interface SatisfactionForm {
  readonly office: PublicOffice | null;
  readonly code: string;
  /** The people of the matter are kept secret: words are not asked for. */
  readonly secret: boolean;
  readonly grade: string;
  readonly words: string;
  readonly problems: readonly FormProblem[];
}

/** One question after a visit. */
export function satisfactionPage({ office, code, secret, grade, words, problems }: SatisfactionForm): string {
  return renderPage(
    <Layout title="Ý kiến về việc tiếp công dân" office={office}>
      <ProblemSummary problems={problems} />
      <form method="post" action={publicPaths.satisfaction(code)}>
        <Choices name="grade" legend="Ông, bà có hài lòng với việc tiếp công dân không?" value={grade} choices={GRADES} problems={problems} />
        {!secret && (
          <TextField
            name="words"
            label="Ý kiến thêm"
            hint={`Nhiều nhất ${SATISFACTION_TEXT_MAX} ký tự. Xin đừng ghi họ tên, địa chỉ, số điện thoại của ai.`}
            value={words}
            most={SATISFACTION_TEXT_MAX}
            problems={problems}
            lines
            optional
          />
        )}
        <p>Ý kiến được tổng hợp, không kèm tên người gửi, và không ảnh hưởng đến việc giải quyết hồ sơ. Mỗi mã gửi một lần.</p>
        <button type="submit">Gửi ý kiến</button>
      </form>
    </Layout>,
  );
}

/** After the answer, or when one was given already. */
export function thanksPage(office: PublicOffice | null): string {
  return renderPage(
    <Layout title="Đã nhận ý kiến" office={office}>
      <p>Cảm ơn ông, bà. Ý kiến giúp Ban Tiếp công dân làm việc tốt hơn.</p>
      <p>
        <a href={publicPaths.lookup}>Tra cứu tình trạng đơn</a>
      </p>
    </Layout>,
  );
}
