import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@tiepdan/platform/api';
import { checkShape } from './json-shape.js';

const LIMITS = { depth: 4, members: 10 };

/** Milliseconds that the processor worked for us: what other processes of a busy machine take meanwhile is no cost of ours. */
function work(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function verdict(text: string, limits = LIMITS): string {
  try {
    checkShape(text, limits);
    return 'passes';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('the shape of a JSON text', () => {
  it.each([
    ['an object of the usual kind', '{"a":1,"b":[1,2,{"a":"x"}],"c":null}'],
    ['the same name in two objects', '[{"a":1},{"a":2}]'],
    ['a name as a value', '{"a":"a","b":"__proto__"}'],
    ['brackets and commas in a text', '{"a":"[[[[[[{{{{,,,,,,,,,,,,,,"}'],
    ['a quotation mark in a text', '{"a":"\\"","b":"\\\\"}'],
    ['nothing', ''],
    ['half a text, which the parser refuses', '{"a":"x'],
    ['a text that closes what it never opened', ']]}}'],
  ])('lets through %s', (_, text) => expect(verdict(text)).toBe('passes'));

  it.each([
    ['five within one another', '[[[[[1]]]]]', 'REQUEST.TOO_MANY_PARTS'],
    ['objects within lists within objects', '{"a":[{"b":[{"c":1}]}]}', 'REQUEST.TOO_MANY_PARTS'],
    ['more items than allowed', `[${Array.from({ length: 12 }, () => 0).join()}]`, 'REQUEST.TOO_MANY_PARTS'],
    ['a name twice', '{"a":1,"b":2,"a":3}', 'REQUEST.NAMED_TWICE'],
    ['a name twice, once in escapes', '{"a":1,"\\u0061":3}', 'REQUEST.NAMED_TWICE'],
    ['a name twice after an object', '{"a":{"b":1},"a":3}', 'REQUEST.NAMED_TWICE'],
    ['a prototype', '{"__proto__":{"admin":true}}', 'REQUEST.NAMED_TWICE'],
    ['a prototype in escapes', '{"\\u005f_proto__":{}}', 'REQUEST.NAMED_TWICE'],
    ['a constructor deep inside', '{"a":[{"constructor":{"prototype":{}}}]}', 'REQUEST.NAMED_TWICE'],
  ])('refuses %s', (_, text, code) => expect(verdict(text)).toBe(code));

  it('refuses a million brackets without going on to the end', () => {
    const text = '['.repeat(1_000_000);
    expect(work(() => expect(verdict(text)).toBe('REQUEST.TOO_MANY_PARTS'))).toBeLessThan(50);
  });

  it('reads a megabyte in a moment', () => {
    const text = JSON.stringify(Object.fromEntries(Array.from({ length: 9_000 }, (_, index) => [`field${index}`, 'x'.repeat(100)])));
    expect(work(() => expect(verdict(text, { depth: 20, members: 20_000 })).toBe('passes'))).toBeLessThan(500);
  });
});
