import { FormArray, FormControl, FormGroup } from '@angular/forms';
import type { ErrorBody } from '@tiepdan/platform/contract';
import { applyRefusal } from './apply-refusal';

const refusal = (...paths: string[]): ErrorBody => ({
  code: 'REQUEST.INVALID',
  message: 'Một số ô chưa đúng.',
  requestId: 'r1',
  fields: paths.map((path) => ({ path, rule: 'max', message: `sai ${path}` })),
});

describe('applyRefusal', () => {
  const build = () =>
    new FormGroup({
      headCount: new FormControl(1),
      summary: new FormControl(''),
      people: new FormArray([new FormGroup({ details: new FormGroup({ fullName: new FormControl('') }) })]),
      matter: new FormControl(null),
    });

  it('puts each problem on its control, also inside lists', () => {
    const form = build();
    expect(applyRefusal(form, refusal('headCount', 'people.0.details.fullName'))).toEqual([]);
    expect(form.controls.headCount.errors).toEqual({ server: 'sai headCount' });
    expect(form.get('people.0.details.fullName')?.errors).toEqual({ server: 'sai people.0.details.fullName' });
    expect(form.controls.headCount.touched).toBe(true);
  });

  it('goes to the nearest control when one control stands for a whole object', () => {
    const form = build();
    applyRefusal(form, refusal('matter.details.summary'));
    expect(form.controls.matter.hasError('server')).toBe(true);
  });

  it('follows renamed paths and gives back what no field takes', () => {
    const form = build();
    const left = applyRefusal(form, refusal('matter.details.summary', 'version'), { 'matter.details.summary': 'summary' });
    expect(form.controls.summary.hasError('server')).toBe(true);
    expect(left.map((problem) => problem.path)).toEqual(['version']);
  });

  it('lets go when the field is changed', () => {
    const form = build();
    applyRefusal(form, refusal('headCount'));
    form.controls.headCount.setValue(2);
    expect(form.valid).toBe(true);
  });
});
