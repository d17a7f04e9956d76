/** A new password, from whoever sits at the terminal or from a pipe; never from an argument, which others could read. */
import readline from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** Long passwords beat complicated ones (NIST SP 800-63B). Characters, after NFC. */
export const SHORTEST = 12;

/** @throws Error in Vietnamese when the two tries differ or the password will not do */
export async function askPassword(input = process.stdin, output = process.stdout) {
  if (!input.isTTY) return acceptable((await text(input)).split(/\r?\n/)[0]);
  const first = acceptable(await prompt(`Mật khẩu (ít nhất ${SHORTEST} ký tự): `, input, output));
  if ((await prompt('Nhập lại mật khẩu: ', input, output)) !== first) throw new Error('Hai lần nhập mật khẩu không giống nhau.');
  return first;
}

/** The password as it will be hashed, or an error that says what is wrong with it. */
export function acceptable(password) {
  const normal = password.normalize('NFC');
  if ([...normal].length < SHORTEST) throw new Error(`Mật khẩu phải có ít nhất ${SHORTEST} ký tự.`);
  if (new Set(normal).size < 5) throw new Error('Mật khẩu lặp lại quá ít ký tự khác nhau.');
  return normal;
}

function prompt(question, input, output) {
  output.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = readline.createInterface({ input, output: silent, terminal: true });
  return new Promise((resolve, reject) => {
    lines.on('SIGINT', () => {
      lines.close();
      output.write('\n');
      reject(new Error('Đã thôi.'));
    });
    lines.question('', (answer) => {
      lines.close();
      output.write('\n');
      resolve(answer);
    });
  });
}
