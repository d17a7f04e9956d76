import { publicPaths } from '@tiepdan/portal/contract';
import { Layout, renderPage } from './layout.js';
import { waitWords } from './problems.js';

interface Problem {
  readonly title: string;
  readonly words: string;
}

const page = ({ title, words }: Problem): string =>
  renderPage(
    <Layout title={title} office={null}>
      <p>{words}</p>
      <p>
        <a href={publicPaths.root}>Về trang đầu</a>
      </p>
    </Layout>,
  );

export const noSuchPage = (): string => page({ title: 'Không có trang này', words: 'Địa chỉ đã gõ không đúng, hoặc trang không còn. Xin bắt đầu lại từ trang đầu.' });

export const unreadablePage = (): string => page({ title: 'Chưa đọc được nội dung gửi lên', words: 'Nội dung gửi lên bị hỏng hoặc quá dài. Xin quay lại trang trước, rút gọn rồi gửi lại.' });

export const foreignPage = (): string => page({ title: 'Chưa nhận được nội dung gửi lên', words: 'Biểu mẫu không được gửi từ trang này. Xin mở lại trang rồi gửi lại.' });

export const failedPage = (): string => page({ title: 'Hệ thống đang gặp lỗi', words: 'Chưa ghi nhận được gì. Xin thử lại sau ít phút; nếu gấp, xin đến Trụ sở tiếp công dân.' });

export const awayPage = (): string => page({ title: 'Hệ thống đang bảo trì', words: 'Xin thử lại sau ít phút. Lịch tiếp công dân cũng được niêm yết tại Trụ sở tiếp công dân.' });

/** @param seconds until one may ask again */
export const tooMuchPage = (seconds: number): string =>
  page({
    title: 'Xin thử lại sau',
    words: `Từ địa chỉ mạng này đã có quá nhiều yêu cầu. Xin thử lại sau ${waitWords(seconds)}. Nếu cần ngay, xin hỏi tại Trụ sở tiếp công dân và đem theo giấy biên nhận.`,
  });
