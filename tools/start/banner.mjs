/** What `npm start` prints when everything runs. */
import { databaseName } from './settings.mjs';

/** @returns {Promise<string>} the address, who may sign in, where the data lies, how to stop */
export async function banner(settings, url, server) {
  const lines = ['', `Tiếp Dân đang chạy tại ${url}`, '', ...(settings.demo ? await demoAccounts() : ordinary()), ''];
  lines.push(
    server
      ? `Dữ liệu: ${settings.dataDir} (PostgreSQL riêng của bản này, cơ sở dữ liệu ${databaseName(settings.demo)}; nhật ký ${server.log})`
      : `Dữ liệu: máy chủ ${hostOf(settings.databaseUrl)} theo DATABASE_URL; tệp đính kèm và nhật ký trong ${settings.dataDir}`,
    'Dừng chương trình: Ctrl-C',
    '',
  );
  return lines.join('\n');
}

async function demoAccounts() {
  const { DEMO_PASSWORD, DEMO_ACCOUNTS } = await import('@tiepdan/migrations/seeds');
  const { ROLES } = await import('@tiepdan/platform/contract');
  return [
    'Bản dùng thử với dữ liệu minh họa; mọi người và vụ việc đều do chúng tôi đặt ra.',
    `Đăng nhập bằng một trong các tài khoản sau, mật khẩu chung: ${DEMO_PASSWORD}`,
    ...DEMO_ACCOUNTS.map(({ username, roles, officeCode }) => {
      const elsewhere = officeCode === DEMO_ACCOUNTS[0].officeCode ? '' : ' (của một cơ quan khác)';
      return `  ${username.padEnd(12)} – ${roles.map((role) => ROLES[role]).join(', ')}${elsewhere}`;
    }),
  ];
}

const ordinary = () => ['Bản làm việc thật: không có dữ liệu minh họa, không có tài khoản dùng thử.', 'Nếu chưa có cơ quan nào, hãy tạo bằng: npm run db -- create-office --help'];

const hostOf = (url) => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};
