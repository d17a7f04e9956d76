import { arrangeDetails, detailsForm, detailsInput, fillDetails, formerPapers } from './person-details';

const PERSON = { fullName: 'Đặng Thị Hoà', paperKind: 'citizen-id', paperNumber: '000170000001', address: 'Thôn 3, xã Ví Dụ' } as const;

describe('the details of a person on a form', () => {
  function filled(changes: object = {}) {
    const form = detailsForm();
    form.patchValue({ fullName: 'Đặng Thị Hoà', paperNumber: '000170000001', address: 'Thôn 3', ...changes });
    arrangeDetails(form);
    return form;
  }

  it('send an address as one line, or by its parts once an area is chosen', () => {
    expect(detailsInput(filled())).toEqual({ ...PERSON, address: 'Thôn 3', birthYear: null, sex: null, noPaperReason: null, phone: null });
    const form = filled({ address: '' });
    form.controls.commune.setValue({ code: '99001', name: 'Xã Sơn Hòa', parentCode: '99', parentName: 'Tỉnh Thử' });
    expect(form.valid).toBe(true);
    expect(form.controls.province.value).toEqual({ code: '99', name: 'Tỉnh Thử' });
    expect(detailsInput(form)).toMatchObject({ place: { street: null, provinceCode: '99', communeCode: '99001', communeName: null } });
    expect(detailsInput(form)).not.toHaveProperty('address');
  });

  it('want commune and province together, and some address', () => {
    const form = filled({ address: '' });
    expect(form.controls.address.hasError('required')).toBe(true);
    form.controls.province.setValue({ code: '99', name: 'Tỉnh Thử' });
    expect(form.controls.commune.hasError('commune')).toBe(true);
    form.controls.commune.setValue({ code: null, name: 'Xã Chưa Có' });
    expect([form.controls.commune.valid, form.controls.address.valid]).toEqual([true, true]);
    form.controls.province.setValue(null);
    expect(form.controls.province.hasError('province')).toBe(true);
  });

  it('of an organisation want its head and take its papers', () => {
    const form = filled();
    form.controls.party.setValue('organisation');
    arrangeDetails(form);
    expect([form.controls.paperKind.value, form.controls.headName.valid, form.controls.birthYear.enabled]).toEqual(['registration', false, false]);
    form.controls.headName.setValue('Lê Văn Thử');
    expect(detailsInput(form)).toMatchObject({ party: 'organisation', headName: 'Lê Văn Thử', paperKind: 'registration', birthYear: null });
  });

  it('tell what an old number is from its look, and keep what is known of it', () => {
    const known = [{ kind: 'other', number: '000000001' }] as const;
    expect(formerPapers('000 000 001, X0000001; 000170000002, X0000001', known)).toEqual([
      { kind: 'other', number: '000000001' },
      { kind: 'passport', number: 'X0000001' },
      { kind: 'citizen-id', number: '000170000002' },
    ]);
    const form = filled({ formerNumbers: '12' });
    expect(form.controls.formerNumbers.valid).toBe(false);
  });

  it('of a record are sent back as they came', () => {
    const form = detailsForm();
    const place = { street: 'Thôn 3', provinceCode: '99', communeCode: '99001', provinceName: 'Tỉnh Thử', communeName: 'Xã Sơn Hòa' };
    const papers = [{ kind: 'id-card', number: '000000001' }] as const;
    fillDetails(form, { ...PERSON, birthYear: 1970, sex: 'female', phone: '+84900000001', email: 'thu@vi-du.vn', place, formerPapers: papers, formerAddress: 'Huyện Cũ' });
    expect(form.controls.phone.value).toBe('0900 000 001');
    expect(detailsInput(form, papers)).toEqual({
      fullName: 'Đặng Thị Hoà',
      birthYear: 1970,
      sex: 'female',
      paperKind: 'citizen-id',
      paperNumber: '000170000001',
      noPaperReason: null,
      formerPapers: papers,
      phone: '0900 000 001',
      email: 'thu@vi-du.vn',
      place: { street: 'Thôn 3', provinceCode: '99', communeCode: '99001', communeName: null },
      formerAddress: 'Huyện Cũ',
    });
  });
});
