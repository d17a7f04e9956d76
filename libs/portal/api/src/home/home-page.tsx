import { publicPaths } from '@tiepdan/portal/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Layout, renderPage } from '../frame/layout.js';
import type { PublicOffice } from '../frame/public-offices.js';
import { dayWords, hoursWords, occasionWords, placeWords } from '../schedule/day-words.js';
import type { PublicDay } from '../schedule/public-day.js';

/** How many of the coming days the first page names. */
export const NEXT_DAYS = 3;

/** An office's first page: the next days, and where to go. @param days those to come, the soonest first */
export function homePage(office: PublicOffice, days: readonly PublicDay[], today: PlainDate): string {
  const next = days.filter(({ heldOn, outcome }) => heldOn >= today && outcome === 'announced').slice(0, NEXT_DAYS);
  return renderPage(
    <Layout title="Thông tin tiếp công dân" office={office} place="home">
      <h2>Lịch tiếp gần nhất</h2>
      {next.length === 0 && <p>Chưa có ngày tiếp công dân nào sắp tới được công bố.</p>}
      <ul class="plain">
        {next.map((day) => (
          <li class="card">
            <h3>{dayWords(day.heldOn)}</h3>
            <p>
              {occasionWords(day)}
              {hoursWords(day) && `, ${hoursWords(day) ?? ''}`}, tại {placeWords(day)}.
            </p>
            <p>
              Đồng chí {day.hostName}, {day.hostPosition}
              {day.bodyName && ` (${day.bodyName})`}.
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={publicPaths.schedule(office.code)}>
          Xem cả lịch và đăng ký gặp lãnh đạo
        </a>
      </p>
      <h2>Tra cứu tình trạng đơn</h2>
      <p>Dùng mã in trên giấy biên nhận để biết đơn đang ở bước nào. Không cần tài khoản.</p>
      <p>
        <a class="button" href={publicPaths.lookup}>
          Tra cứu
        </a>
      </p>
      <h2>Trả lời phản ánh, kiến nghị về thủ tục hành chính</h2>
      <p>
        <a href={publicPaths.answers(office.code)}>Xem các trả lời đã công khai</a>
      </p>
    </Layout>,
  );
}

/** Where a house has more than one office, or none yet. */
export function housePage(offices: readonly PublicOffice[]): string {
  return renderPage(
    <Layout title="Các Ban Tiếp công dân" office={null}>
      {offices.length === 0 && <p>Chưa có Ban Tiếp công dân nào công bố thông tin ở đây.</p>}
      <ul>
        {offices.map(({ code, name }) => (
          <li>
            <a href={publicPaths.home(code)}>{name}</a>
          </li>
        ))}
      </ul>
    </Layout>,
  );
}
