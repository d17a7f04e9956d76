export * from './citizen-api';
export * from './opening/opening.routes';
export * from './opening/sealed-people';
export * from './opening/sealing-api';
export * from './area-field';
export * from './people-form';
export * from './people-picker';
export * from './person-form';
