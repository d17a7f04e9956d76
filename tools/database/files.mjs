/** `npm run files:check`: whether everything that the database knows of is in the store, byte for byte. */
import { ofServer, withSource } from './history.mjs';

const FAULTS = { missing: 'không còn trong kho', size: 'sai kích thước', content: 'nội dung không còn như khi lưu' };
/** Lines about bytes without a row; the rest is counted. */
const MOST_LINES = 20;

/**
 * Prints what it found; sets the exit code to 1 when the database speaks of something that is not there as it was.
 * @param {string} url of the database
 * @param {{ quick: boolean }} options quick: existence and size only
 */
export async function checkFiles(url, { quick }) {
  const [{ readEnv }, { fileSettings }, { proveFiles, storeOf }, { sizeWords }] = await Promise.all([
    ofServer('env.js'),
    ofServer('file-settings.js'),
    import('@tiepdan/file/api'),
    import('@tiepdan/file/contract'),
  ]);
  const store = await storeOf(fileSettings(readEnv(process.env), () => undefined));
  console.log(`Kho tệp: ${store.words}`);
  const proof = await withSource(url, async (source) => {
    const [{ ready }] = await source.query(`SELECT to_regclass('stored_file') IS NOT NULL AS ready`);
    if (!ready) throw new Error('Cơ sở dữ liệu chưa ở phiên bản có tệp đính kèm. Hãy chạy npm start hoặc npm run db -- migrate trước.');
    return proveFiles(source, store, { quick, tell: (done) => console.log(`Đã kiểm tra ${done} tệp…`) });
  });
  const { files, bytes, faults, waiting, rowless } = proof;
  for (const { officeId, id, fault } of faults) console.log(`SAI  tệp ${id} (cơ quan ${officeId}): ${FAULTS[fault]}`);
  for (const { place, size, changedAt } of rowless.slice(0, MOST_LINES)) console.log(`THỪA ${place}: ${sizeWords(size)}, ghi lúc ${changedAt.toISOString()}`);
  if (rowless.length > MOST_LINES) console.log(`THỪA và ${rowless.length - MOST_LINES} tệp nữa`);
  if (rowless.length) console.log(`${rowless.length} tệp trong kho không thuộc bản ghi nào: đang được gửi lên, hoặc sẽ được dọn sau 24 giờ.`);
  if (waiting) console.log(`${waiting} tệp đang chờ mã hóa.`);
  const how = quick ? 'có mặt và đúng kích thước' : 'có mặt, đúng kích thước và đúng nội dung (SHA-256)';
  if (faults.length) {
    console.log(`${faults.length} trong ${files} tệp bị mất hoặc hỏng. Lấy lại từ bản sao lưu của kho tệp.`);
    process.exitCode = 1;
  } else console.log(`Đủ ${files} tệp (${sizeWords(bytes)}): ${how}.`);
}
