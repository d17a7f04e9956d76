import { fill, insertAt, chipOf, readBack } from './editable';

const TEMPLATE = 'Đã tiếp {{01/TCD.1}} lượt ({{01/TCD.1|change}}).';

describe('an editable paragraph', () => {
  const host = () => {
    const element = document.createElement('div');
    fill(element, TEMPLATE, (raw) => (raw.includes('change') ? 'tăng 07 lượt' : '25'));
    return element;
  };

  it('shows numbers as chips that cannot be typed into, and reads back what it was given', () => {
    const element = host();
    expect(element.textContent).toBe('Đã tiếp 25 lượt (tăng 07 lượt).');
    expect([...element.querySelectorAll<HTMLElement>('.chip')].map(({ contentEditable }) => contentEditable)).toEqual(['false', 'false']);
    expect(readBack(element)).toBe(TEMPLATE);
  });

  it('keeps the words typed around them, and drops a chip that was deleted', () => {
    const element = host();
    element.firstChild!.textContent = 'Trong kỳ đã tiếp\u00a0';
    element.querySelectorAll('.chip')[1]?.remove();
    expect(readBack(element)).toBe('Trong kỳ đã tiếp {{01/TCD.1}} lượt ().');
  });

  it('takes typed braces for words', () => {
    const element = host();
    element.append('{{02/XLD.1}}');
    expect(readBack(element)).toBe(`${TEMPLATE}{ {02/XLD.1} }`);
  });

  it('puts a number where the cursor was, or at the end', () => {
    const element = host();
    document.body.append(element);
    const range = document.createRange();
    range.setStart(element.firstChild!, 3);
    insertAt(element, range, chipOf('{{02/XLD.1}}', '36'));
    insertAt(element, null, chipOf('{{02/XLD.2}}', '30'));
    expect(readBack(element)).toBe(`Đã {{02/XLD.1}}tiếp {{01/TCD.1}} lượt ({{01/TCD.1|change}}).{{02/XLD.2}}`);
    element.remove();
  });
});
