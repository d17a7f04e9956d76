/** What `npm run db` can do. `demo`: which embedded database a verb is for; unset, the one that DEMO names. `offline`: it needs none. */
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { readVerifyOptions, verifyAudit } from '../audit/verify.mjs';
import { checkFiles } from './files.mjs';
import { drift, identityKeys, migrate, ofServer, revert, withSource } from './history.mjs';
import { askPassword } from './password.mjs';
import { readOptions } from './options.mjs';

const OFFICE = { code: 'mã, ví dụ ban-tcd', name: 'tên cơ quan', parent: 'cơ quan chủ quản', place: 'địa danh ghi trong văn bản', committee: 'ủy ban nhân dân' };

export const verbs = {
  migrate: {
    says: 'Đưa cơ sở dữ liệu lên phiên bản mới nhất.',
    async run(url, _input, { settings, applicationUrl }) {
      const done = await migrate(url);
      if (applicationUrl) await prepare(url, settings.demo, applicationUrl);
      console.log(done.length ? `Đã chạy: ${done.join(', ')}` : 'Cơ sở dữ liệu đã ở phiên bản mới nhất.');
    },
  },
  revert: {
    usage: '[số bước]',
    says: 'Lùi lại một hoặc nhiều bước gần nhất. Dữ liệu của các bảng bị bỏ sẽ mất.',
    read([count = '1']) {
      if (!/^[1-9]\d*$/.test(count)) throw new Error(`Số bước phải là số nguyên dương, không phải "${count}".`);
      return Number(count);
    },
    async run(url, count) {
      console.log(`Đã lùi ${await revert(url, count)} bước.`);
    },
  },
  check: {
    says: 'So cơ sở dữ liệu với mô tả trong mã nguồn; mã thoát 1 nếu khác nhau.',
    async run(url) {
      await migrate(url);
      const statements = await drift(url);
      for (const statement of statements) console.log(statement);
      console.log(statements.length ? `Khác nhau ở ${statements.length} chỗ.` : 'Không có gì khác nhau.');
      if (statements.length) process.exitCode = 1;
    },
  },
  psql: {
    says: 'In địa chỉ để mở bằng psql khi ứng dụng đang chạy. Địa chỉ có mật khẩu: không gửi cho ai.',
    async run(url, _input, { server }) {
      console.log(url);
      if (server && !server.borrowed) console.log('PostgreSQL nhúng chỉ chạy cùng ứng dụng: hãy npm start rồi gọi lại lệnh này.');
    },
  },
  'create-office': {
    usage: '--code … --name … --parent … --place … --committee … --admin <tên đăng nhập>',
    says: 'Tạo một cơ quan và tài khoản quản trị của cơ quan đó (không phải bản dùng thử). Mật khẩu được hỏi, hoặc đọc từ đầu vào.',
    demo: false,
    read: async (args) => ({ ...readOptions(args, { ...OFFICE, admin: 'tên đăng nhập của người quản trị' }), password: await askPassword() }),
    run: (url, input, { applicationUrl }) => inDatabase(url, applicationUrl, 'createOffice', input),
  },
  'create-account': {
    usage: '--office <mã> --username … --name "Họ và tên" --position "Chức vụ" --roles reception-officer,head [--agency "Sở …"] [--email …] [--must-change]',
    says: 'Tạo một tài khoản trong cơ quan đã có. Mật khẩu được hỏi, hoặc đọc từ đầu vào; mật khẩu dễ đoán bị từ chối. --must-change: người dùng phải đặt mật khẩu riêng ở lần đăng nhập đầu. Có --email thì nhắc việc gửi cả tới thư điện tử. Vai trò agency kèm --agency: tài khoản của cơ quan nhận văn bản.',
    demo: false,
    read: async (args) => ({ ...readOptions(args, { office: 'mã cơ quan', username: 'tên đăng nhập', name: 'họ và tên', position: 'chức vụ', roles: 'vai trò' }, ['email', 'agency'], ['must-change']), password: await askPassword() }),
    run: (url, input, { applicationUrl }) => inDatabase(url, applicationUrl, 'createAccount', input),
  },
  'set-email': {
    usage: '--username … [--email …]',
    says: 'Ghi địa chỉ thư điện tử nhận nhắc việc của một tài khoản; bỏ --email thì xóa địa chỉ đang ghi.',
    demo: false,
    read: (args) => readOptions(args, { username: 'tên đăng nhập' }, ['email']),
    run: (url, input, { applicationUrl }) => inDatabase(url, applicationUrl, 'setEmail', input),
  },
  'create-leader': {
    usage: '--office <mã> --name "Họ và tên" --position "Chức vụ" --chair yes|no',
    says: 'Thêm một lãnh đạo có lịch tiếp công dân; yes nếu là người đứng đầu.',
    demo: false,
    read: (args) => readOptions(args, { office: 'mã cơ quan', name: 'họ và tên', position: 'chức vụ', chair: 'yes hoặc no' }),
    run: (url, input, { applicationUrl }) => inDatabase(url, applicationUrl, 'createLeader', input),
  },
  'create-agency': {
    usage: '--office <mã> --name "Sở …" --short "Sở …" --kind department',
    says: 'Thêm một cơ quan mà đơn vị gửi văn bản tới hoặc phối hợp tiếp công dân.',
    demo: false,
    read: (args) => readOptions(args, { office: 'mã cơ quan', name: 'tên', short: 'tên viết tắt', kind: 'loại' }),
    run: (url, input, { applicationUrl }) => inDatabase(url, applicationUrl, 'createAgency', input),
  },
  'new-identity-key': {
    says: 'In một khóa mới để giữ bí mật danh tính. Đặt lên đầu IDENTITY_KEYS hoặc tệp khóa, các khóa cũ để phía sau; cất một bản riêng, không chung với bản sao dữ liệu.',
    offline: true,
    async run() {
      const { newIdentityKey } = await import('@tiepdan/citizen/api');
      console.log(newIdentityKey());
    },
  },
  'rotate-identity-keys': {
    says: 'Mã hóa lại mọi danh tính giữ bí mật, và khóa của các tệp giữ bí mật, bằng khóa đứng đầu. Chạy lại được nếu dừng giữa chừng; không chạy nếu thiếu khóa cũ.',
    run: async (url) => console.log(await rotate(url)),
  },
  'check-files': {
    usage: '[--quick]',
    says: 'Chứng minh mọi tệp mà cơ sở dữ liệu ghi đều còn trong kho, đúng kích thước và nội dung; --quick chỉ xem có mặt và kích thước. Mã thoát 1 nếu thiếu hoặc hỏng.',
    read(args) {
      const unknown = args.find((arg) => arg !== '--quick');
      if (unknown) throw new Error(`Không có lựa chọn "${unknown}".`);
      return { quick: args.includes('--quick') };
    },
    run: checkFiles,
  },
  'verify-audit': {
    usage: '[--anchors <tệp mốc>]',
    says: 'Đi lại chuỗi nhật ký của mọi cơ quan từ mắt xích đầu, tính lại từng bản ghi và từng mắt xích ngoài cơ sở dữ liệu; --anchors đối chiếu thêm với các mốc đã cất ở ngoài. Mã thoát 1 và chỉ ra mắt xích sai đầu tiên nếu có.',
    read: readVerifyOptions,
    run: verifyAudit,
  },
  'import-areas': {
    usage: '<tệp.csv> [<tệp thay thế.csv>]',
    says: 'Nạp danh mục xã, phường, đặc khu (cột: province_code,province_name,commune_code,commune_name,kind). Tệp thứ hai, nếu có, ghi mã nào được mã nào thay (cột: old_code,new_code; cả hai mã phải có trong danh mục, kể cả mã đã kết thúc), để tìm được xã theo tên cũ. Chạy lại được; một dòng sai thì không ghi gì.',
    read([file, successor]) {
      if (!file) throw new Error('Thiếu tên tệp. Ví dụ: npm run db -- import-areas danh-muc.csv');
      for (const each of [file, successor]) if (each && !fs.existsSync(each)) throw new Error(`Không có tệp "${each}".`);
      return { text: fs.readFileSync(file, 'utf8'), successions: successor ? fs.readFileSync(successor, 'utf8') : null };
    },
    run: (url, input, { applicationUrl }) => inDatabase(url, applicationUrl, 'importAreas', input),
  },
  'reset-demo': {
    usage: '--yes',
    says: 'Xóa toàn bộ dữ liệu của bản dùng thử và nạp lại từ đầu. Với DATABASE_URL, chỉ chạy khi có DEMO=true.',
    demo: true,
    read(args) {
      if (!args.includes('--yes')) throw new Error('Lệnh này xóa toàn bộ dữ liệu dùng thử. Nếu đúng ý, hãy thêm --yes.');
    },
    async run(url, _input, { settings, server, applicationUrl }) {
      if (!settings.demo) throw new Error('Cơ sở dữ liệu này không ở chế độ dùng thử (DEMO khác true), nên không xóa gì.');
      if (server?.borrowed) throw new Error('Ứng dụng đang chạy trên dữ liệu này. Hãy dừng ứng dụng rồi gọi lại.');
      // The demo's own folder (apps/api/src/file-settings.ts): what the records of before held.
      fs.rmSync(path.resolve(settings.dataDir, 'demo-files'), { recursive: true, force: true });
      await revert(url, Infinity);
      await prepare(url, true, applicationUrl);
      console.log('Đã nạp lại dữ liệu dùng thử.');
    },
  },
};

/** Re-encrypts in batches, each a transaction of its own, so that it may be stopped and started again while people work. */
async function rotate(url) {
  const [{ Vault, rotateIdentities }, { rotateFiles }, { rotateSecondFactors }, { secretSealer }] = await Promise.all([
    import('@tiepdan/citizen/api'),
    import('@tiepdan/file/api'),
    import('@tiepdan/identity/api'),
    ofServer('secret-sealer.js'),
  ]);
  const keys = await identityKeys();
  const vault = new Vault(keys);
  const done = await withSource(url, (source) => rotateIdentities(source, vault, (count) => console.log(`Đã mã hóa lại ${count} danh tính…`)));
  const files = await withSource(url, (source) => rotateFiles(source, vault));
  const factors = await withSource(url, (source) => rotateSecondFactors(source, secretSealer(keys)));
  if (!done && !files && !factors) return 'Mọi danh tính, tệp và mã xác thực đã được giữ bằng khóa đứng đầu.';
  return `Xong: ${done} danh tính, ${files} tệp và ${factors} mã xác thực nay được giữ bằng khóa "${vault.keyIds[0]}". Khóa cũ chỉ còn cần cho các bản sao dữ liệu trước đây.`;
}

/** Everything the server does to a database before it listens: migrations, reference data, the application's rights. */
async function prepare(url, demo, applicationUrl) {
  const [{ prepareDatabase }, { applicationRole }] = await Promise.all([ofServer('database/prepare.js'), ofServer('database/application-role.js')]);
  await prepareDatabase(url, demo, await identityKeys(), applicationUrl ? applicationRole(applicationUrl) : null);
}

/** Brings the database up to date, then runs one function of create.mjs in one transaction. */
async function inDatabase(url, applicationUrl, name, input) {
  const create = await import('./create.mjs'); // only now: it stands on the built server
  await prepare(url, false, applicationUrl);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    const done = await create[name]((sql, params) => client.query(sql, params).then(({ rows }) => rows), input);
    await client.query('COMMIT');
    console.log(done);
  } finally {
    await client.end();
  }
}
