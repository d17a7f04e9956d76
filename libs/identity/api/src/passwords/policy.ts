import { PASSWORD_LENGTH, passwordLength } from '@tiepdan/identity/contract';
import { foldText } from '@tiepdan/platform/contract';
import { type Estimate, estimate } from './estimate.js';

/** Whose password it is to be: what somebody who wants to guess it would try first. */
export interface PasswordOwner {
  readonly username: string;
  readonly fullName: string;
  /** Names, code and place of the office. */
  readonly office: readonly string[];
  /** Fewest signs that the office asks for. */
  readonly shortest: number;
}

/** Fewest guesses, as a power of ten: years of trying for whoever holds a copy of the argon2id hashes. */
const FEWEST_GUESSES = 10;
/** Only digits are birthdays, telephones and identity numbers, unless there are more of them than any of those has. */
const DIGITS_ALONE = 16;
/** What this application is called; everybody's first guess. */
const PRODUCT = ['tiepdan', 'tiepcongdan'];

const MADE_OF: Readonly<Record<Estimate['madeOf'], string>> = {
  keyboard: 'Đây là một hàng phím liền nhau, thuộc những mật khẩu bị đoán đầu tiên. Xin dùng vài từ không liên quan đến nhau.',
  sequence: 'Đây là một dãy chữ hoặc số liên tiếp. Xin dùng vài từ không liên quan đến nhau.',
  repeat: 'Một đoạn được lặp lại nên dễ đoán dù dài. Xin thêm từ khác.',
  date: 'Phần lớn là ngày tháng nên dễ đoán. Xin dùng vài từ không liên quan đến nhau.',
  'listed-words': 'Được ghép từ những mật khẩu quen thuộc nên dễ đoán. Xin dùng từ khác, hoặc thêm vài từ nữa.',
  other: 'Mật khẩu này còn dễ đoán. Xin thêm vài từ nữa.',
};

/**
 * What must be changed about a password before it may be set; each a sentence that says what to do. Length, what is known to
 * others, and how many guesses it takes: no rule asks for a digit or a capital (NIST SP 800-63B).
 */
export async function passwordProblems(password: string, owner: PasswordOwner): Promise<string[]> {
  const text = password.normalize('NFKC');
  const problems = [...lengthProblems(text, owner.shortest), ...ownProblems(text, owner)];
  if (problems.length) return problems;
  const judged = await estimate(text, ownWords(owner));
  if (judged.listed) return ['Mật khẩu này nằm trong danh sách mật khẩu đã bị lộ. Xin chọn mật khẩu khác hẳn.'];
  return judged.guesses < FEWEST_GUESSES ? [MADE_OF[judged.madeOf]] : [];
}

/** How good an acceptable password is, in words: longer is better, and nothing else is worth boasting of. */
export function passwordPraise(password: string, shortest: number): string {
  return passwordLength(password) >= shortest + 6 ? 'Mật khẩu tốt.' : 'Dùng được. Thêm một từ nữa thì khó đoán hơn nhiều.';
}

function lengthProblems(text: string, shortest: number): string[] {
  const length = passwordLength(text);
  if (length > PASSWORD_LENGTH.most) return [`Mật khẩu dài nhất ${PASSWORD_LENGTH.most} ký tự.`];
  if (length < shortest) return [`Mới có ${length} ký tự, cần ít nhất ${shortest}. Ghép vài từ thành một câu dễ nhớ là cách nhanh nhất.`];
  if (/^\d+$/.test(text) && length < DIGITS_ALONE) return ['Chỉ gồm chữ số thì dễ đoán (ngày sinh, số điện thoại, số định danh). Xin thêm vài từ.'];
  return new Set(text).size < 5 ? [MADE_OF.repeat] : [];
}

function ownProblems(text: string, owner: PasswordOwner): string[] {
  const squeezed = squeeze(text);
  const named = ownWords(owner).find((word) => squeezed.includes(word));
  return named === undefined ? [] : ['Mật khẩu không được chứa tên đăng nhập, họ tên, tên cơ quan hay tên phần mềm. Xin bỏ phần đó.'];
}

/** What must not stand in the password, as it is compared: without accents, spaces and marks. */
function ownWords({ username, fullName, office }: PasswordOwner): string[] {
  const words = fullName.split(/\s+/);
  // One syllable of a Vietnamese name stands in half of all words; two together are a name.
  const pairs = words.slice(1).map((word, index) => `${words[index]}${word}`);
  return [...new Set([username, fullName, ...pairs, ...office, ...PRODUCT].map(squeeze))].filter((word) => word.length >= 5);
}

const squeeze = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
