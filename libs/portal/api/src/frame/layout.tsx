import { publicPaths } from '@tiepdan/portal/contract';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PublicOffice } from './public-offices.js';
import { STYLES_HASH } from './styles.js';

/** Places of the navigation. */
export type Place = 'home' | 'schedule' | 'lookup' | 'answers';

interface LayoutProps {
  readonly title: string;
  /** Null: the page is no office's. */
  readonly office: PublicOffice | null;
  readonly place?: Place;
  readonly children: ComponentChildren;
}

const Link = ({ href, current, children }: { href: string; current: boolean; children: ComponentChildren }) => (
  <li>
    <a href={href} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  </li>
);

function Navigation({ office, place }: Pick<LayoutProps, 'office' | 'place'>) {
  return (
    <nav aria-label="Các trang">
      <ul>
        {office && (
          <>
            <Link href={publicPaths.home(office.code)} current={place === 'home'}>
              Trang đầu
            </Link>
            <Link href={publicPaths.schedule(office.code)} current={place === 'schedule'}>
              Lịch tiếp công dân
            </Link>
          </>
        )}
        <Link href={publicPaths.lookup} current={place === 'lookup'}>
          Tra cứu đơn
        </Link>
        {office && (
          <Link href={publicPaths.answers(office.code)} current={place === 'answers'}>
            Trả lời phản ánh, kiến nghị
          </Link>
        )}
      </ul>
    </nav>
  );
}

/** What stands around every public page. */
export function Layout({ title, office, place, children }: LayoutProps) {
  const house = office?.name ?? 'Tiếp công dân';
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${title} – ${house}`}</title>
        <link rel="stylesheet" href={publicPaths.styles(STYLES_HASH)} />
      </head>
      <body>
        <a class="skip" href="#main">
          Đến nội dung chính
        </a>
        <header>
          {office && <p class="parent">{office.parentName}</p>}
          <p>{house}</p>
          <Navigation office={office} place={place} />
        </header>
        <main id="main">
          <h1>{title}</h1>
          {children}
        </main>
        <footer>
          <p>Trang này không dùng cookie, không ghi lại người xem. Khi cần hỏi thêm, xin đến Trụ sở tiếp công dân trong giờ làm việc.</p>
        </footer>
      </body>
    </html>
  );
}

/** The text of a whole page. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`;
