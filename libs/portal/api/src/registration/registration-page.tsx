import { filledSlots } from '@tiepdan/hearing/contract';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { type PlainDate, TEXT_LIMITS, formatDay } from '@tiepdan/platform/contract';
import { publicPaths } from '@tiepdan/portal/contract';
import { Choices, ProblemSummary, TextField } from '../frame/form-parts.js';
import { Layout, renderPage } from '../frame/layout.js';
import type { PublicOffice } from '../frame/public-offices.js';
import type { FormProblem } from '../frame/typed.js';
import { clockWords, dayWords, hoursWords, placeWords } from '../schedule/day-words.js';
import { type PublicDay, registrationOf } from '../schedule/public-day.js';
import { CONTENT_MAX, PHONE_MAX, type RegistrationValues } from './registration-form.js';

const KIND_CHOICES = Object.entries(MATTER_KINDS).map(([value, words]) => ({
  value,
  words,
  ...(value === 'denunciation'
    ? { hint: 'Họ tên, địa chỉ và nội dung tố cáo được mã hóa, chỉ người có thẩm quyền được mở. Trang tra cứu chỉ cho biết đã tiếp nhận hay đang xử lý; Ban Tiếp công dân liên hệ riêng qua điện thoại.' }
    : {}),
}));

interface RegistrationFacts {
  readonly office: PublicOffice;
  readonly day: PublicDay;
  readonly today: PlainDate;
  readonly values: RegistrationValues;
  readonly problems: readonly FormProblem[];
}

function DayFacts({ day }: { day: PublicDay }) {
  const hours = hoursWords(day);
  return (
    <div class="card">
      <p>
        <strong>{dayWords(day.heldOn)}</strong>
        {hours && `, ${hours}`}, tại {placeWords(day)}.
      </p>
      <p>
        Người tiếp: đồng chí {day.hostName}, {day.hostPosition}.
      </p>
    </div>
  );
}

function SlotField({ day, value, problems }: { day: PublicDay; value: string; problems: readonly FormProblem[] }) {
  const free = filledSlots(day, day.placedAt).filter(({ taken, capacity }) => taken < capacity);
  const problem = problems.find(({ field }) => field === 'slotAt');
  if (!free.length) return null;
  return (
    <div class="field">
      <label for="slotAt">Giờ muốn đến (không bắt buộc)</label>
      {problem && (
        <p class="wrong" id="slotAt-about">
          {problem.words}
        </p>
      )}
      <select id="slotAt" name="slotAt" aria-describedby={problem ? 'slotAt-about' : undefined} aria-invalid={problem ? 'true' : undefined}>
        <option value="">Giờ nào cũng được</option>
        {free.map(({ at, until }) => (
          <option value={at} selected={at === value}>
            {clockWords(at)} đến {clockWords(until)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What the law asks to be told before somebody consents (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). */
function Consent({ office, checked, problem }: { office: PublicOffice; checked: boolean; problem: FormProblem | undefined }) {
  return (
    <fieldset>
      <legend>Đồng ý cho dùng thông tin cá nhân</legend>
      <div id="consent-note">
        <p>
          {office.name} dùng họ tên, số điện thoại, nơi ở và nội dung ghi ở trên chỉ để sắp xếp, liên hệ và tiếp công dân. Thông tin được giữ trong hồ sơ tiếp công dân theo thời hạn lưu trữ,
          không công khai, không chuyển cho ai khác ngoài cơ quan có thẩm quyền giải quyết.
        </p>
        <p>Ông, bà có quyền xem, yêu cầu sửa thông tin, rút lại đồng ý và rút đăng ký bất cứ lúc nào tại Trụ sở tiếp công dân; khi rút, việc đăng ký này không còn hiệu lực.</p>
        {problem && <p class="wrong">{problem.words}</p>}
      </div>
      <div class="choice">
        <input type="checkbox" id="consent" name="consent" value="yes" required checked={checked} aria-describedby="consent-note" aria-invalid={problem ? 'true' : undefined} />
        <label for="consent">Tôi đồng ý</label>
      </div>
    </fieldset>
  );
}

/** The form of one day. */
export function registrationPage({ office, day, values, problems }: RegistrationFacts): string {
  return renderPage(
    <Layout title="Đăng ký gặp lãnh đạo" office={office} place="schedule">
      <ProblemSummary problems={problems} />
      <DayFacts day={day} />
      <form method="post" action={publicPaths.registration(office.code, day.id)}>
        <input type="hidden" name="key" value={values.key} />
        <SlotField day={day} value={values.slotAt} problems={problems} />
        <TextField name="fullName" label="Họ và tên" value={values.fullName} most={TEXT_LIMITS.name} problems={problems} autocomplete="name" />
        <TextField name="phone" label="Số điện thoại" hint="Để báo giờ tiếp." value={values.phone} most={PHONE_MAX} problems={problems} type="tel" autocomplete="tel" />
        <TextField name="address" label="Nơi ở" hint="Thôn, tổ dân phố, xã, phường, tỉnh." value={values.address} most={TEXT_LIMITS.line} problems={problems} autocomplete="street-address" />
        <Choices name="kind" legend="Loại việc" value={values.kind} choices={KIND_CHOICES} problems={problems} />
        <TextField
          name="content"
          label="Nội dung muốn trình bày"
          hint={`Tóm tắt sự việc, đã gửi đến cơ quan nào, đề nghị điều gì. Nhiều nhất ${CONTENT_MAX} ký tự.`}
          value={values.content}
          most={CONTENT_MAX}
          problems={problems}
          lines
        />
        <Consent office={office} checked={values.consent} problem={problems.find(({ field }) => field === 'consent')} />
        <button type="submit">Gửi đăng ký</button>
      </form>
    </Layout>,
  );
}

const CLOSED_WORDS = {
  'not-offered': 'Ngày này không nhận đăng ký trên trang này.',
  closed: 'Ngày này đã hết hạn đăng ký.',
  full: 'Ngày này đã đủ số vụ việc đăng ký.',
} as const;

/** A day on which nobody may register any more; null while one may. */
export function closedPage(office: PublicOffice, day: PublicDay, today: PlainDate): string | null {
  const state = registrationOf(day, today);
  if (state.open) return null;
  return renderPage(
    <Layout title="Không đăng ký được ngày này" office={office} place="schedule">
      <DayFacts day={day} />
      <p>{CLOSED_WORDS[state.why]} Xin chọn ngày khác, hoặc đến Trụ sở tiếp công dân để được hướng dẫn.</p>
      <p>
        <a href={publicPaths.schedule(office.code)}>Xem lịch tiếp công dân</a>
      </p>
    </Layout>,
  );
}

/** After the form was taken: the code by which one learns what becomes of it. @param qr the QR as SVG */
export function takenPage(office: PublicOffice, day: PublicDay, { code, address, qr }: { readonly code: string; readonly address: string; readonly qr: string }): string {
  return renderPage(
    <Layout title="Đã nhận đăng ký" office={office} place="schedule">
      <p>
        {office.name} đã nhận đăng ký gặp lãnh đạo ngày {formatDay(day.heldOn)}. Đăng ký chưa phải là lịch hẹn: khi xếp được lịch, Ban Tiếp công dân báo qua số điện thoại đã ghi.
      </p>
      <h2>Mã đăng ký</h2>
      <p class="codeshown">{code}</p>
      <p>Xin ghi lại hoặc chụp màn hình. Mã này chỉ hiện một lần, dùng để xem đăng ký đang ở bước nào.</p>
      <div class="qr" role="img" aria-label="Mã QR dẫn đến trang xem tình trạng đăng ký" dangerouslySetInnerHTML={{ __html: qr }} />
      <p>
        <a href={new URL(address).pathname}>Xem tình trạng đăng ký</a>
      </p>
    </Layout>,
  );
}
