import { describe, expect, it } from '@jest/globals';
import { cellsOf, numberToken, parseTemplate, parseToken } from './template.js';

const cell = { source: '01/TCD', key: '5' };

describe('paragraphs with numbers left open', () => {
  it('read every way a number is put', () => {
    expect(parseToken('01/TCD.5')).toEqual({ kind: 'number', cell, span: 'period', put: 'value', of: null });
    expect(parseToken('01/TCD.5@quarter|change-brief')).toMatchObject({ span: 'quarter', put: 'change-brief' });
    expect(parseToken('02/XLD.6|of:02/XLD.4')).toMatchObject({ put: 'share', of: { source: '02/XLD', key: '4' } });
    expect(parseToken('06/QLKNTC.17')).toMatchObject({ cell: { source: '06/QLKNTC', key: '17' } });
    expect(parseToken('declared/one-stop.received-online|previous')).toMatchObject({
      cell: { source: 'declared/one-stop', key: 'received-online' },
      put: 'previous',
    });
    expect(parseToken('section-4.I05x')).toMatchObject({ cell: { key: 'I05x' } });
    expect(parseToken('days@quarter|previous')).toEqual({ kind: 'words', words: 'days', span: 'quarter', previous: true });
  });

  it.each([
    '',
    '40',
    '01/TCD',
    '01/TCD.5@month',
    '01/TCD.5|more',
    '01/TCD.5|of:40',
    '01/TCD.5|change|change',
    'days|change',
    'elsewhere.5',
  ])('take %j for no number', (inner) => {
    expect(parseToken(inner)).toBeNull();
  });

  it('write what they read', () => {
    for (const raw of [
      '{{01/TCD.5}}',
      '{{01/TCD.5@quarter}}',
      '{{01/TCD.5|change}}',
      '{{02/XLD.6@quarter|of:02/XLD.4}}',
      '{{section-4.I01|previous}}',
    ]) {
      const token = parseToken(raw.slice(2, -2));
      expect(token?.kind === 'number' && numberToken(token.cell, token.put, token.span, token.of)).toBe(raw);
    }
  });

  it('keep every word between the numbers', () => {
    const text = 'Đã tiếp {{01/TCD.5}} lượt ({{01/TCD.5|change}}), {{nothing}}.';
    const stretches = parseTemplate(text);
    expect(stretches.map((stretch) => ('text' in stretch ? stretch.text : stretch.raw)).join('')).toBe(text);
    expect(stretches.filter((stretch) => !('text' in stretch) && stretch.token === null)).toEqual([{ raw: '{{nothing}}', token: null }]);
    expect(cellsOf('{{02/XLD.6|of:02/XLD.4}} {{days}}')).toEqual([
      { cell: { source: '02/XLD', key: '6' }, span: 'period' },
      { cell: { source: '02/XLD', key: '4' }, span: 'period' },
    ]);
  });
});
