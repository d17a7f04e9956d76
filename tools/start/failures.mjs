/** What went wrong at start-up, as a sentence that says what to do. */

const FULL = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/;
const FORBIDDEN = /EACCES|EPERM|EROFS|Permission denied|Operation not permitted|Read-only file system/;

/**
 * @param {Error & { code?: string, syscall?: string }} error
 * @param {{ host: string, port: number, dataDir: string }} settings
 */
export function explain(error, { host, port, dataDir }) {
  const said = `${error.code ?? ''} ${error.message}`;
  if (error.code === 'EADDRINUSE') return `Cổng ${port} trên ${host} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chạy với cổng khác, ví dụ: PORT=${port === 3001 ? 3002 : 3001} npm start`;
  if (error.syscall === 'listen' && error.code === 'EACCES') return `Tài khoản đang dùng không được phép mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên, ví dụ: PORT=3000 npm start`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return `Máy này không có địa chỉ ${host}. Hãy sửa HOST, ví dụ: HOST=127.0.0.1 npm start`;
  if (FULL.test(said)) return `Ổ đĩa đã đầy nên không ghi được dữ liệu vào ${dataDir}. Hãy giải phóng dung lượng rồi chạy lại. (${error.message})`;
  if (FORBIDDEN.test(said)) return `Tài khoản đang dùng không có quyền ghi vào ${dataDir}. Hãy cấp quyền cho thư mục đó, hoặc đặt DATA_DIR sang thư mục khác. (${error.message})`;
  return error.message;
}
