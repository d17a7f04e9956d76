/** What a field may be sent instead of what it wants. */

const LONG = 100_000;
const NOBODY = '00000000-0000-7000-8000-00000000ffff';

/** Texts that careless readers, databases, papers or pages stumble over. */
const TEXTS = [
  ...['', ' ', '\t\r\n', '\u0000', 'a\u0000b', '\ud800', 'x\udfff', '\ufeffđơn', '\u202Egnohp\u202C', '\u200d\u200b', 'e\u0301\u0323'.repeat(40), 'Đề nghị'.normalize('NFD'), '𝟙𝟚', '👨‍👩‍👧‍👦', '\uffff\ufffe', '\u0007\u001b[31m', '￼', 'ẞßİı'],
  ...["' or '1'='1", "'; drop table petition; --", '1) or (1=1', "\\'; --", '%', '_', '%%%_', '\\', '\\x', '$1', '$$', 'E\'\\\\', '{}', '{"a":', '(((((', '[a-', '*', '.*.*.*.*.*.*!', ':*', '& | !', "<->'"],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '{{constructor.constructor("x")()}}', '${7*7}', '#{x}', '<![CDATA[', '&lt;&#0;', '<w:p>', '{#a}{/b}', '{a', '=1+1', '@SUM(A1)', '+cmd|x', '-2+3'],
  ...['../../../../etc/passwd', '..\\..\\windows', '/dev/zero', 'C:\\x', 'con', 'file://localhost/x', '%00', '%2e%2e%2f', '%s%n%d', '%c0%af', 'a/b', '.', '..', 'x'.repeat(256), 'http://127.0.0.1:1/'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'null', 'undefined', 'true', 'NaN', 'Infinity', '-0', '1e309', '0x10', '1_000', '٣', '1,5'],
  ...['2026-02-30', '2026-13-01', '0000-00-00', '-271821-04-20', '+275760-09-13', '9999-12-31', '10000-01-01', '2026-10-06T25:00:00Z', '2026-10-06T08:00:00+99:00', '1900-02-29', '2026-1-6', '2026-Q5', '2026-W54', '24:00', '23:59:60', 'infinity', 'now', 'epoch'],
  ...[NOBODY, NOBODY.toUpperCase(), NOBODY.slice(1), `${NOBODY}0`, NOBODY.replaceAll('-', ''), `{${NOBODY}}`, 'zzzzzzzz-zzzz-7zzz-8zzz-zzzzzzzzzzzz', `${NOBODY}\n`, `urn:uuid:${NOBODY}`, '00000000-0000-0000-0000-000000000000'],
];

const NUMBERS = [0, -0, -1, 1, 1.5, -1e-9, 32_768, 2_147_483_647, 2_147_483_648, -2_147_483_649, 4_294_967_296, 9_007_199_254_740_992, 9.3e18, 1e21, 1e308, -1e308, 5e-324];

/** @param {ReturnType<typeof import('../chaos/random.mjs').seeded>} random */
export function nastyText(random) {
  const at = random.next();
  if (at < 0.04) return random.oneOf(['a', 'ạ', '\u0301', '👍', '"', '\\', '<', '%', '\u0000']).repeat(LONG);
  if (at < 0.12) return random.oneOf(TEXTS) + random.oneOf(TEXTS);
  if (at < 0.2) return Array.from({ length: 1 + random.below(30) }, () => String.fromCharCode(random.below(65_536))).join('');
  return random.oneOf(TEXTS);
}

/** Any JSON value at all, mostly of another type than is wanted. */
export function nastyValue(random, deep = 0) {
  return random.weighted([
    [30, () => nastyText(random)],
    [15, () => random.oneOf(NUMBERS)],
    [10, () => null],
    [6, () => random.oneOf([true, false])],
    [8, () => []],
    [8, () => ({})],
    [5, () => (deep > 2 ? [] : [nastyValue(random, deep + 1)])],
    [5, () => (deep > 2 ? {} : { [random.oneOf(['id', 'version', 'details', 'toJSON', 'length', 'then', '$ne', ''])]: nastyValue(random, deep + 1) })],
    [3, () => nested(random, 1 + random.below(60))],
    [3, () => Array.from({ length: random.oneOf([2, 201, 5_000]) }, () => random.oneOf([1, null, NOBODY, 'x']))],
    [3, () => Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${index}`, index]))],
  ])();
}

/** Lists or objects within one another. */
export function nested(random, depth) {
  let value = random.oneOf([1, 'x', null]);
  const list = random.next() < 0.5;
  for (let level = 0; level < depth; level += 1) value = list ? [value] : { details: value };
  return value;
}

/** A value that is wrong by little: of the right type, beside the border. */
export function nearly(random, value) {
  if (typeof value === 'number') return random.oneOf([value + 1, value - 1, -value, value + 0.5, value * 1e6, String(value)]);
  if (typeof value === 'boolean') return random.oneOf([!value, String(value), Number(value)]);
  if (Array.isArray(value)) return random.oneOf([[...value, ...value], [...value, null], value[0] ?? null, Array(200).fill(value[0] ?? 'x'), Object.assign({}, value)]);
  if (value && typeof value === 'object') return random.oneOf([[value], { ...value, extra: 1 }, JSON.stringify(value), Object.fromEntries(Object.entries(value).slice(1)), null]);
  const text = String(value ?? '');
  return random.oneOf([`${text} `, ` ${text}`, `${text}\u0000`, text.slice(1), text.slice(0, -1), text.toUpperCase(), text + text, text.repeat(300), text.normalize('NFD'), `${text}\n`, [text], nastyText(random)]);
}
