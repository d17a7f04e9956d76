export { CitizenApi } from './citizen-api';
export { formEvents } from './form-events';
export { PeopleForm } from './people-form';
export { PeoplePicker } from './people-picker';
export { knownFromMatch, knownFromRecord, PersonForm, type KnownPerson } from './person-form';
export { suggestions, type Suggestions } from './suggestions';
