export * from './citizen-api';
export * from './form-events';
export * from './people-form';
export * from './people-picker';
export * from './person-form';
export * from './suggestions';
