import { FEEDBACK_KINDS, type PublishedFeedbackPage } from '@tiepdan/feedback/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { publicPaths } from '@tiepdan/portal/contract';
import { Layout, renderPage } from '../frame/layout.js';
import type { PublicOffice } from '../frame/public-offices.js';

/** Answers to feedback on administrative procedures (NĐ 20/2008 Đ.19): question and answer as published, nobody named. */
export function answersPage(office: PublicOffice, { items, page, pages }: PublishedFeedbackPage): string {
  const address = (to: number): string => `${publicPaths.answers(office.code)}?page=${to}`;
  return renderPage(
    <Layout title="Trả lời phản ánh, kiến nghị về thủ tục hành chính" office={office} place="answers">
      {items.length === 0 && <p>Chưa có trả lời nào được công khai.</p>}
      <ul class="plain">
        {items.map(({ kind, procedureName, fieldName, question, answer, answeredOn, publishedOn, agencyName }) => (
          <li class="card">
            <h2>{procedureName}</h2>
            <p class="hint">
              {FEEDBACK_KINDS[kind]}, lĩnh vực {fieldName}
            </p>
            <h3>Nội dung</h3>
            {paragraphs(question)}
            <h3>Trả lời</h3>
            {paragraphs(answer)}
            <p class="hint">
              {agencyName && `${agencyName}, `}trả lời ngày {formatDay(answeredOn)}, công khai ngày {formatDay(publishedOn)}
            </p>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav aria-label="Trang khác">
          <ul>
            {page > 1 && (
              <li>
                <a href={address(page - 1)}>Trang trước</a>
              </li>
            )}
            <li>
              Trang {page} trên {pages}
            </li>
            {page < pages && (
              <li>
                <a href={address(page + 1)}>Trang sau</a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </Layout>,
  );
}

const paragraphs = (text: string) => text.split('\n').filter(Boolean).map((line) => <p>{line}</p>);
