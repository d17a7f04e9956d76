import type { PersonOnRecord } from '@tiepdan/citizen/contract';
import { PeopleForm } from './people-form';
import type { KnownPerson, PersonForm } from './person-form';

const BINH: KnownPerson = {
  citizenId: 'c1',
  fullName: 'Nguyễn Văn Bình',
  birthYear: 1964,
  address: 'Thôn 3',
  phone: null,
  paperNumber: '000064000001',
  receptions: 2,
  petitions: 1,
  sealed: false,
};

const first = (people: PeopleForm): PersonForm => people.at(0);

describe('PeopleForm', () => {
  it('must name someone, unless nobody need be named', () => {
    const people = new PeopleForm();
    expect(people.valid).toBe(false);
    people.setOptional(true);
    expect(people.valid).toBe(true);
    expect(people.toRequest()).toEqual([]);
  });

  it('sends a known person by id alone', () => {
    const people = new PeopleForm();
    first(people).choose(BINH);
    expect(people.valid).toBe(true);
    expect(people.toRequest()).toEqual([{ citizenId: 'c1', capacity: 'self' }]);
  });

  it('does not take words for a person: they must be chosen or written down', () => {
    const people = new PeopleForm();
    first(people).controls.query.setValue('Bình');
    expect(people.valid).toBe(false);
    expect(people.named).toBe(1);
  });

  it('puts what was typed where it belongs', () => {
    const people = new PeopleForm();
    first(people).writeNew('0900 000 164');
    expect(first(people).controls.details.value).toMatchObject({ phone: '0900000164', fullName: '' });
    first(people).searchAgain();
    first(people).writeNew('000064000001');
    expect(first(people).controls.details.value).toMatchObject({ paperNumber: '000064000001' });
  });

  it('asks for a number, or for the reason why there is none', () => {
    const people = new PeopleForm();
    const person = first(people);
    person.writeNew('Trần Thị Đào');
    person.patchValue({ details: { address: 'Thôn 9' } });
    expect(person.controls.details.controls.paperNumber.hasError('required')).toBe(true);
    person.patchValue({ details: { paperNumber: '0000640000' } });
    expect(person.controls.details.controls.paperNumber.errors).toEqual({ citizenId: 'Số căn cước phải có đúng 12 chữ số.' });
    person.patchValue({ details: { paperKind: 'none', noPaperReason: 'Bị mất' } });
    expect(person.valid).toBe(true);
    expect(person.toRequest().details).toMatchObject({ paperKind: 'none', paperNumber: null, noPaperReason: 'Bị mất' });
  });

  it('ignores a further line left blank', () => {
    const people = new PeopleForm();
    first(people).choose(BINH);
    people.add();
    expect(people.valid).toBe(true);
    expect(people.toRequest()).toHaveLength(1);
    people.remove(1);
    expect(people.length).toBe(1);
  });

  it('takes a draft over with all its lines, and gives them up on reset', () => {
    const people = new PeopleForm();
    first(people).choose(BINH);
    people.add().writeNew('Trần Thị Đào');
    const other = new PeopleForm();
    other.patchValue(structuredClone(people.getRawValue()));
    expect(other.controls.map((person) => person.mode)).toEqual(['known', 'new']);
    expect(other.toRequest()).toEqual(people.toRequest());
    other.reset(new PeopleForm().getRawValue());
    expect(other.controls.map((person) => person.mode)).toEqual(['searching']);
    expect(other.valid).toBe(false);
  });

  it('takes the people of a record over with their capacities', () => {
    const people = new PeopleForm();
    const saved: PersonOnRecord = {
      citizenId: 'c1',
      fullName: 'Nguyễn Văn Bình',
      capacity: 'lawyer',
      birthYear: null,
      paperKind: null,
      paperNumber: null,
      phone: null,
      address: null,
      sealed: false,
    };
    people.take([saved]);
    expect(people.toRequest()).toEqual([{ citizenId: 'c1', capacity: 'lawyer' }]);
  });
});
