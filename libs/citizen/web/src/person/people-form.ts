import { FormArray } from '@angular/forms';
import type { PersonOnRecord, PersonRequest } from '@tiepdan/citizen/contract';
import { knownFromRecord, PersonForm } from './person-form';

type PeoplePatch = Parameters<FormArray<PersonForm>['patchValue']>[0];
type PatchOptions = Parameters<FormArray<PersonForm>['patchValue']>[1];
type PeopleReset = Parameters<FormArray<PersonForm>['reset']>[0];
type ResetOptions = Parameters<FormArray<PersonForm>['reset']>[1];

/**
 * The people on a form, in order; always at least one line. Taking over a saved draft makes as many lines as the
 * draft has, which a plain FormArray would not.
 */
export class PeopleForm extends FormArray<PersonForm> {
  private optional = false;

  constructor() {
    super([new PersonForm()]);
  }

  /** How many are named: chosen or being written down. */
  get named(): number {
    return this.controls.filter((person) => !person.blank).length;
  }

  /** The persons already known, in order. */
  get knownIds(): string[] {
    return this.controls.flatMap((person) => person.controls.known.value?.citizenId || []);
  }

  add(): PersonForm {
    const person = new PersonForm(this.length > 0 ? 'representative' : 'self');
    this.push(person);
    this.arrange();
    return person;
  }

  /** Takes a line away; the last one is emptied instead. */
  remove(index: number): void {
    if (this.length === 1) {
      this.clear({ emitEvent: false });
      this.push(new PersonForm());
    } else this.removeAt(index);
    this.arrange();
  }

  /** Takes over the people of a saved record, with their capacities. Sealed ones stay on it, masked. */
  take(people: readonly PersonOnRecord[]): void {
    const lines = people.flatMap((person) => {
      const known = knownFromRecord(person);
      if (!known) return [];
      const line = new PersonForm(person.capacity);
      line.choose(known);
      const { on = null, ref = null, signedBy = null } = person.appointment ?? {};
      line.patchValue({ appointment: { on, ref: ref ?? '', signedBy } });
      return [line];
    });
    this.clear({ emitEvent: false });
    for (const line of lines.length > 0 ? lines : [new PersonForm()]) this.push(line, { emitEvent: false });
    this.arrange();
    this.updateValueAndValidity();
  }

  override patchValue(value: PeoplePatch, options?: PatchOptions): void {
    this.makeLines(value.length);
    super.patchValue(value, options);
  }

  override reset(value?: PeopleReset, options?: ResetOptions): void {
    this.makeLines(Array.isArray(value) ? value.length : 1);
    super.reset(value, options);
  }

  /** The people to send. Lines left blank are not people. */
  toRequest(): PersonRequest[] {
    return this.controls.filter((person) => !person.blank).map((person) => person.toRequest());
  }

  /** Whether nobody need be named (a no-show, a refusal): blank lines then stop nothing. */
  setOptional(optional: boolean): void {
    this.optional = optional;
    this.arrange();
  }

  private makeLines(count: number): void {
    while (this.length < count) this.push(new PersonForm(), { emitEvent: false });
    while (this.length > Math.max(1, count)) this.removeAt(this.length - 1, { emitEvent: false });
    this.arrange();
  }

  private arrange(): void {
    this.controls.forEach((person, index) => person.setMandatory(index === 0 && !this.optional));
  }
}
