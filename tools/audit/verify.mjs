/**
 * `npm run audit:verify`: walks every office's chain of audit records from its first link, reckons each record and each link anew outside
 * the database, and names the first that does not hold. With `--anchors <file>` it also compares with anchors kept elsewhere.
 */
import fs from 'node:fs';
import pg from 'pg';
import { ofServer } from '../database/history.mjs';

const clockFace = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'medium' });
const count = (value) => Number(value).toLocaleString('vi-VN');
/** Links between two lines of progress. */
const TELL_EVERY = 100_000;

/** What the command line says. @throws Error in Vietnamese */
export function readVerifyOptions(args) {
  const [option, file, ...rest] = args;
  if (!option) return { anchors: null };
  if (option !== '--anchors' || !file || rest.length) throw new Error('Cách dùng: npm run audit:verify [-- --anchors <tệp mốc>]');
  if (!fs.existsSync(file)) throw new Error(`Không có tệp "${file}".`);
  return { anchors: fs.readFileSync(file, 'utf8') };
}

/**
 * Prints what was verified; sets the exit code to 1 when a chain does not hold.
 * @param {string} url of the database
 * @param {{ anchors: string | null }} options text of the exported anchors
 */
export async function verifyAudit(url, { anchors }) {
  await ofServer('env.js'); // the built server is there
  const { faultWords, readAnchors, walkChain } = await import('@tiepdan/audit/api');
  const kept = anchors === null ? null : readAnchors(anchors);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query = (sql, params) => client.query(sql, params).then(({ rows }) => rows);
  try {
    const [{ ready }] = await query(`SELECT to_regclass('public.audit_link') IS NOT NULL AS ready`);
    if (!ready) throw new Error('Cơ sở dữ liệu chưa ở phiên bản có chuỗi nhật ký. Hãy chạy npm start hoặc npm run db -- migrate trước.');
    await query('SELECT link_audit(NULL)');
    await query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const began = performance.now();
    const offices = await query(`
      SELECT o.id, o.name FROM office o
      UNION SELECT c.office_id, 'cơ quan không còn trong danh sách' FROM audit_chain c WHERE NOT EXISTS (SELECT 1 FROM office o WHERE o.id = c.office_id) ORDER BY 2, 1`);
    let [links, faults] = [0, 0];
    for (const office of offices) {
      const own = await query(`SELECT day::text AS day, seq::text AS seq, encode(hash, 'hex') AS hash FROM audit_anchor WHERE office_id = $1`, [office.id]);
      const known = [...own.map((anchor) => ({ ...anchor, seq: BigInt(anchor.seq) })), ...(kept?.get(office.id) ?? [])];
      let told = 0;
      const tell = (walked) => {
        if (walked - told < TELL_EVERY) return;
        told = walked;
        console.log(`… ${count(walked)} mắt xích`);
      };
      const walked = await walkChain(query, office.id, { anchors: known, tell });
      links += walked.links;
      if (walked.fault) faults++;
      console.log(lineOf(office, walked, faultWords));
    }
    const strangers = [...(kept?.keys() ?? [])].filter((id) => !offices.some((office) => office.id === id));
    for (const id of strangers) console.log(`SAI  cơ quan ${id} có trong tệp mốc, không có trong cơ sở dữ liệu.`);
    console.log(`Đã kiểm tra ${count(links)} mắt xích của ${offices.length} cơ quan trong ${((performance.now() - began) / 1000).toFixed(1).replace('.', ',')} giây.`);
    if (kept === null) console.log('Chưa đối chiếu với mốc cất ở ngoài; ai làm chủ máy chủ vẫn có thể viết lại cả chuỗi. Đối chiếu: npm run audit:verify -- --anchors <tệp mốc>');
    if (faults || strangers.length) process.exitCode = 1;
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    await client.end();
  }
}

function lineOf({ id, name }, { fault, links, archived, anchors, firstAt, lastAt }, faultWords) {
  if (fault) return `SAI  ${name} (${id}): ${faultWords(fault)}.`;
  if (!links) return `ĐÚNG ${name}: chưa có bản ghi nhật ký nào.`;
  const span = firstAt && lastAt ? `, từ ${clockFace.format(new Date(firstAt))} đến ${clockFace.format(new Date(lastAt))}` : '';
  const out = archived ? `, trong đó ${count(archived)} bản ghi đã chuyển ra lưu trữ` : '';
  return `ĐÚNG ${name}: ${count(links)} mắt xích${out}${span}; khớp ${anchors} mốc.`;
}
