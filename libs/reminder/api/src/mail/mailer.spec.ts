import { describe, expect, it } from '@jest/globals';
import { judge } from './mailer.js';

const failure = (facts: object): Error => Object.assign(new Error('failed'), facts);

describe('what a failure of SMTP says of the mail', () => {
  it.each([
    ['nobody listens', { code: 'ESOCKET', syscall: 'connect' }, 'later'],
    ['no such name', { code: 'EDNS' }, 'later'],
    ['no greeting', { code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }, 'later'],
    ['wrong password: the administrator may mend it', { code: 'EAUTH', responseCode: 535 }, 'later'],
    ['greylisted', { code: 'EENVELOPE', responseCode: 450 }, 'later'],
    ['no such recipient', { code: 'EENVELOPE', responseCode: 550 }, 'refused'],
    ['refused as too large', { code: 'EMESSAGE', responseCode: 552 }, 'refused'],
    ['no valid recipient', { code: 'EENVELOPE' }, 'refused'],
    ['broken off in the middle', { code: 'ECONNECTION', command: 'CONN' }, 'unknown'],
    ['no answer after the mail', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }, 'unknown'],
    ['something else', {}, 'unknown'],
  ] as const)('%s', (_, facts, outcome) => {
    expect(judge(failure(facts))).toBe(outcome);
  });
});
