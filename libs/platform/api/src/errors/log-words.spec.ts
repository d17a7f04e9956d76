import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { messageForLog, traceForLog } from './log-words.js';

const NAME = 'Trần Thị Kín';

describe('what the log says of an error', () => {
  it('names a refused statement by its code and keeps what it was given', () => {
    const driver = Object.assign(new Error(`invalid input syntax for type uuid: "${NAME}"`), { code: '22P02', constraint: 'CHK_citizen_name', table: 'citizen', detail: `Failing row contains (${NAME})` });
    const error = new QueryFailedError('INSERT INTO citizen VALUES ($1)', [NAME], driver);
    expect(messageForLog(error)).toBe('code 22P02, constraint CHK_citizen_name, table citizen');
    expect(traceForLog(error)).not.toMatch(/Kín|INSERT/);
    expect(traceForLog(error)).toMatch(/^QueryFailedError: code 22P02.*\n\s+at /);
  });

  it('does not quote a text that is no JSON', () => {
    const error = failureOf(() => JSON.parse(`{"fullName": ${NAME}}`));
    expect(String(error)).toContain('Trần');
    expect(messageForLog(error)).toBe('text that cannot be read');
    expect(traceForLog(error)).not.toContain('Kín');
  });

  it('says what the system says', () => {
    expect(messageForLog(new Error('connect ECONNREFUSED 127.0.0.1:5432'))).toContain('ECONNREFUSED');
    expect(messageForLog('away')).toBe('away');
  });
});

function failureOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
