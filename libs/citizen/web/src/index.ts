export * from './citizen-api';
export * from './people-form';
export * from './people-picker';
export * from './person-form';
