import { describe, expect, it } from '@jest/globals';
import { oneTimePassword } from './one-time.js';
import { type PasswordOwner, passwordPraise, passwordProblems } from './policy.js';

const OWNER: PasswordOwner = { username: 'nguyen.van.an', fullName: 'Nguyễn Văn An', office: ['Ban Tiếp công dân tỉnh Đắk Sơn', 'dak-son', 'Gia Sơn'], shortest: 12 };
const problems = (password: string, owner: Partial<PasswordOwner> = {}) => passwordProblems(password, { ...OWNER, ...owner });

describe('what a password must be', () => {
  it.each(['con mèo trèo cây cau', 'mùa nước nổi 2026', 'Áo vải cờ đào', 'thuyền về có nhớ', 'k7mf-3wqp-x9ht', '🌾🌾 đồng xanh 🌾 lúa', 'hoá đơn tiền điện'])('takes %j', async (password) => {
    expect(await problems(password)).toEqual([]);
  });

  it('counts signs as people see them, whichever way they were typed', async () => {
    const eleven = 'đường vềnhà'; // composed: 11
    expect(await problems(eleven.normalize('NFD'))).toEqual([expect.stringContaining('Mới có 11 ký tự, cần ít nhất 12')]);
    expect(await problems('con mèo trèo cây cau', { shortest: 24 })).toEqual([expect.stringContaining('cần ít nhất 24')]);
    expect(await problems('chữ '.repeat(60))).toEqual([expect.stringContaining('dài nhất 200')]);
  });

  it.each([
    ['AnNguyenVan-2026!', 'họ tên'],
    ['toi la Nguyễn Văn nào', 'họ tên'],
    ['nguyen_van_an_mat', 'tên đăng nhập'],
    ['Gia Son mùa xuân', 'tên cơ quan'],
    ['yeu DAK SON nhieu lam', 'tên cơ quan'],
    ['TiepDan@2026 cua toi', 'tên phần mềm'],
  ])('refuses %j, which holds what others know', async (password, named) => {
    expect(await problems(password)).toEqual([expect.stringContaining(named)]);
  });

  it.each([
    ['123456789012', 'Chỉ gồm chữ số'],
    ['051090001234', 'Chỉ gồm chữ số'],
    ['1qaz2wsx3edc', 'đã bị lộ'],
    ['asdfghjkl;\'qwe', 'hàng phím'],
    ['abcdefghijklm', 'liên tiếp'],
    ['passwordpassword', 'lặp lại'],
    ['abababababab', 'lặp lại'],
    ['19/01/1990-1990', 'ngày tháng'],
    ['matkhau123456', 'quen thuộc'],
  ])('refuses %j and says why', async (password, words) => {
    expect(await problems(password)).toEqual([expect.stringContaining(words)]);
  });

  it('says that longer is better, and asks for nothing else', () => {
    expect(passwordPraise('con mèo trèo cây cau', 12)).toBe('Mật khẩu tốt.');
    expect(passwordPraise('áo vải cờ đào', 12)).toContain('Thêm một từ nữa');
  });

  it('makes passwords for one use that would be accepted, never twice the same', async () => {
    const made = Array.from({ length: 50 }, oneTimePassword);
    expect(new Set(made).size).toBe(50);
    for (const password of made) expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/);
    expect(await problems(made[0] ?? '')).toEqual([]);
  });
});
