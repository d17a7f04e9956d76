import { LOOKUP_SUBJECTS, type LookupSubject, publicPaths } from '@tiepdan/portal/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { Layout, renderPage } from '../frame/layout.js';
import type { PublicOffice } from '../frame/public-offices.js';
import { clockWords, dayWords, placeWords } from '../schedule/day-words.js';
import type { Standing } from './standing.js';

const WRONG_ID = 'code-wrong';

function CodeForm({ wrong }: { wrong: boolean }) {
  return (
    <form method="post" action={publicPaths.lookup}>
      <div class="field">
        <label for="code">Mã tra cứu</label>
        <p class="hint" id="code-hint">
          Mã gồm 13 chữ và số, in trên giấy biên nhận, ví dụ <span class="whole">7K3M-Q2ZD-9HXA-B</span>. Gõ chữ hoa hay chữ thường, có hay không có dấu gạch đều được.
        </p>
        {wrong && (
          <p class="wrong" id={WRONG_ID}>
            Mã này không tra cứu được. Xin xem lại từng chữ trên giấy biên nhận.
          </p>
        )}
        <input
          class="code"
          type="text"
          id="code"
          name="code"
          required
          maxLength={40}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby={wrong ? `${WRONG_ID} code-hint` : 'code-hint'}
          aria-invalid={wrong ? 'true' : undefined}
        />
      </div>
      <button type="submit">Tra cứu</button>
    </form>
  );
}

/** One field and one button. @param wrong the code just sent does not work */
export function lookupPage(office: PublicOffice | null, wrong: boolean): string {
  return renderPage(
    <Layout title={wrong ? 'Không tra cứu được' : 'Tra cứu tình trạng đơn'} office={office} place="lookup">
      <CodeForm wrong={wrong} />
      <p>
        Kết quả chỉ cho biết tình trạng và ngày, không có tên người và nội dung. Mất giấy biên nhận hoặc mã không dùng được, xin đến Trụ sở tiếp công dân để
        được cấp mã mới.
      </p>
    </Layout>,
  );
}

export interface StandingFacts {
  readonly office: PublicOffice | null;
  readonly subject: LookupSubject;
  readonly standing: Standing;
  readonly code: string;
  readonly answered: boolean;
}

const RECEIVED: Readonly<Record<LookupSubject, string>> = { petition: 'Ngày tiếp nhận', reception: 'Ngày tiếp', hearing: 'Ngày đăng ký' };

/** What stands behind a code that works. */
export function standingPage({ office, subject, standing: { words, receivedOn, since, heard }, code, answered }: StandingFacts): string {
  return renderPage(
    <Layout title="Kết quả tra cứu" office={office} place="lookup">
      <div class="card">
        <dl>
          <dt>Tình trạng</dt>
          <dd>{words.title}</dd>
          {since && (
            <>
              <dt>Từ ngày</dt>
              <dd>{formatDay(since)}</dd>
            </>
          )}
          {heard && (
            <>
              <dt>Thời gian, nơi tiếp</dt>
              <dd>
                {heard.at && `${clockWords(heard.at)}, `}
                {dayWords(heard.on)}, tại {placeWords(heard)}
              </dd>
            </>
          )}
          <dt>Loại hồ sơ</dt>
          <dd>{LOOKUP_SUBJECTS[subject]}</dd>
          <dt>{RECEIVED[subject]}</dt>
          <dd>{formatDay(receivedOn)}</dd>
        </dl>
      </div>
      <h2>Việc tiếp theo</h2>
      <p>{words.next}</p>
      <h2>Nơi hỏi thêm</h2>
      <p>{office ? `${office.name}, tại Trụ sở tiếp công dân (${office.placeName}), trong giờ làm việc.` : 'Trụ sở tiếp công dân, trong giờ làm việc.'}</p>
      {subject !== 'hearing' && !answered && (
        <p>
          <a href={publicPaths.satisfaction(code)}>Cho ý kiến về việc tiếp công dân</a>
        </p>
      )}
      <p>
        <a href={publicPaths.lookup}>Tra cứu mã khác</a>
      </p>
    </Layout>,
  );
}
