/** Puts an office and who works there into a database that holds real records. Each function says what it did. */
import { AGENCY_KINDS } from '@tiepdan/agency/contract';
import { importAreas as readAreas, importSuccessions } from '@tiepdan/citizen/api';
import { conflictsOf } from '@tiepdan/access/contract';
import { hashPassword, passwordProblems, standsInFile } from '@tiepdan/identity/api';
import { PASSWORD_LENGTH, USERNAME } from '@tiepdan/identity/contract';
import { DEMO_PASSWORD } from '@tiepdan/migrations/seeds';
import { AGENCY_ROLES, ROLES, dayAt, isOfBody, permissionsOf } from '@tiepdan/platform/contract';
import { ofServer } from './history.mjs';

const BODY_ROLES = AGENCY_ROLES.map((role) => `${role} (${ROLES[role]})`).join(' hoặc ');

/** @typedef {(sql: string, params?: unknown[]) => Promise<Record<string, unknown>[]>} Query */

/** @param {Query} query */
export async function createOffice(query, { code, name, parent, place, committee, admin, password }) {
  if ((await query('SELECT 1 FROM office WHERE code = $1', [code])).length) throw new Error(`Đã có cơ quan mang mã "${code}".`);
  await query('INSERT INTO office (code, name, parent_name, place_name, committee_name) VALUES ($1, $2, $3, $4, $5)', [code, name, parent, place, committee]);
  await createAccount(query, { office: code, username: admin, name: 'Quản trị hệ thống', position: 'Quản trị hệ thống', roles: 'administrator', password });
  return `Đã tạo "${name}" (mã ${code}) và tài khoản quản trị "${admin.toLowerCase()}". Thêm cán bộ bằng: npm run db -- create-account --help`;
}

/** @param {Query} query */
export async function importAreas(query, { text, successions }) {
  const areas = await readAreas(query, text, dayAt(new Date()));
  return successions === null ? areas : `${areas}\n${await importSuccessions(query, successions)}`;
}

/** @param {Query} query */
export async function createAccount(query, { office, username, name, position, roles, password, email = null, agency = null, 'must-change': mustChange = false }) {
  checkEmail(email);
  const officeId = await officeOf(query, office);
  const held = roles.split(',').map((role) => role.trim());
  const unknown = held.filter((role) => !(role in ROLES));
  if (unknown.length) throw new Error(`Không có vai trò "${unknown.join(', ')}". Các vai trò: ${Object.entries(ROLES).map(([role, label]) => `${role} (${label})`).join(', ')}.`);
  await checkTogether(held);
  const agencyId = await bodyOf(query, officeId, held, agency);
  const user = username.toLowerCase();
  if (!USERNAME.test(user)) throw new Error(`Tên đăng nhập "${user}" chưa đúng: chỉ gồm chữ thường không dấu, chữ số và dấu chấm, gạch nối, gạch dưới ở giữa.`);
  await checkPassword(query, officeId, { username: user, fullName: name, password });
  if ((await query('SELECT 1 FROM account WHERE username = $1', [user])).length) throw new Error(`Đã có tài khoản "${user}".`);
  const [account] = await query('INSERT INTO account (office_id, username, full_name, position, roles, password_hash, email, agency_id, must_change_password, password_set_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id', [
    officeId,
    user,
    name,
    position,
    held,
    await hashPassword(password),
    email,
    agencyId,
    mustChange,
    dayAt(new Date()),
  ]);
  await note(query, officeId, 'account.created', 'account', account.id, { username: user, roles: held });
  return `Đã tạo tài khoản "${user}" (${held.map((role) => ROLES[role]).join(', ')}).`;
}

/** One account holds no incompatible sets of permissions, by the roles as they come; an office's own changes are checked on the screen. */
async function checkTogether(roles) {
  const { permissionTables } = await ofServer('permission-tables.js');
  const [conflict] = conflictsOf(permissionsOf(roles, permissionTables));
  if (conflict) throw new Error(`Một người không giữ cùng lúc các vai trò "${roles.join(', ')}": ${conflict.why}`);
}

/** The same that a person's own password must be (libs/identity, passwords/policy.ts). */
async function checkPassword(query, officeId, { username, fullName, password }) {
  if (password === DEMO_PASSWORD) throw new Error('Đây là mật khẩu công khai của bản dùng thử. Hãy chọn mật khẩu khác.');
  const [office] = await query('SELECT o.name, o.parent_name, o.place_name, t.shortest_password FROM office o LEFT JOIN account_terms t ON t.office_id = o.id WHERE o.id = $1', [officeId]);
  const owner = { username, fullName, office: [office.name, office.parent_name, office.place_name], shortest: office.shortest_password ?? PASSWORD_LENGTH.fewest };
  const [problem] = await passwordProblems(password, owner);
  if (problem) throw new Error(problem);
  const { BREACHED_PASSWORDS_FILE: leaked } = process.env;
  if (leaked && (await standsInFile(leaked, password))) throw new Error('Mật khẩu này nằm trong danh sách mật khẩu đã bị lộ. Xin chọn mật khẩu khác hẳn.');
}

/** The body an account answers for: named exactly when its one role is that of receiving bodies. */
async function bodyOf(query, officeId, roles, name) {
  if (!isOfBody(roles)) {
    if (name !== null) throw new Error(`--agency chỉ dùng cho vai trò ${BODY_ROLES}.`);
    return null;
  }
  if (roles.length > 1) throw new Error(`Tài khoản của cơ quan nhận văn bản chỉ có một vai trò: ${BODY_ROLES}.`);
  if (name === null) throw new Error(`Vai trò ${roles[0]} phải kèm --agency "tên cơ quan nhận văn bản".`);
  const [body] = await query('SELECT id FROM agency WHERE office_id = $1 AND (name = $2 OR short_name = $2)', [officeId, name]);
  if (!body) throw new Error(`Không có cơ quan "${name}". Thêm bằng: npm run db -- create-agency --help`);
  return body.id;
}

/** @param {Query} query */
export async function setEmail(query, { username, email = null }) {
  checkEmail(email);
  const user = username.toLowerCase();
  const [account] = await query('UPDATE account SET email = $2 WHERE username = $1 RETURNING office_id, id', [user, email]);
  if (!account) throw new Error(`Không có tài khoản "${user}".`);
  await note(query, account.office_id, 'account.email-set', 'account', account.id, { removed: email === null });
  return email ? `Nhắc việc của "${user}" từ nay gửi cả tới ${email}.` : `Đã xóa địa chỉ thư của "${user}".`;
}

function checkEmail(email) {
  if (email !== null && !/^[^@\s]+@[^@\s]+$/.test(email)) throw new Error(`"${email}" không phải là một địa chỉ thư điện tử.`);
}

/** @param {Query} query */
export async function createLeader(query, { office, name, position, chair }) {
  if (chair !== 'yes' && chair !== 'no') throw new Error(`--chair phải là yes hoặc no, không phải "${chair}".`);
  const officeId = await officeOf(query, office);
  const [leader] = await query('INSERT INTO leader (office_id, full_name, position, chair) VALUES ($1, $2, $3, $4) RETURNING id', [officeId, name, position, chair === 'yes']);
  await note(query, officeId, 'leader.created', 'leader', leader.id, { name, position });
  return `Đã thêm lãnh đạo "${name}, ${position}".`;
}

/** @param {Query} query */
export async function createAgency(query, { office, name, short, kind }) {
  if (!(kind in AGENCY_KINDS)) throw new Error(`Không có loại "${kind}". Các loại: ${Object.entries(AGENCY_KINDS).map(([code, label]) => `${code} (${label})`).join(', ')}.`);
  const officeId = await officeOf(query, office);
  if ((await query('SELECT 1 FROM agency WHERE office_id = $1 AND name = $2', [officeId, name])).length) throw new Error(`Đã có "${name}".`);
  const [agency] = await query('INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, $2, $3, $4) RETURNING id', [officeId, name, short, kind]);
  await note(query, officeId, 'agency.created', 'agency', agency.id, { name, kind });
  return `Đã thêm "${name}".`;
}

async function officeOf(query, code) {
  const [office] = await query('SELECT id FROM office WHERE code = $1', [code]);
  if (office) return office.id;
  const known = (await query('SELECT code FROM office ORDER BY code')).map((row) => row.code);
  throw new Error(`Không có cơ quan mang mã "${code}"${known.length ? `; các mã đang có: ${known.join(', ')}` : ''}.`);
}

/** What is done from the command line stands in the audit record like everything else, without an account. */
const note = (query, officeId, action, kind, id, details) =>
  query(`INSERT INTO audit_record (office_id, action, subject_kind, subject_id, request_id, details) VALUES ($1, $2, $3, $4, 'command-line', $5)`, [officeId, action, kind, id, details]);
