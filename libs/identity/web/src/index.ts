export * from './identity-api';
export * from './identity.routes';
export * from './session';
export * from './session-interceptor';
export * from './signed-in';
export * from './accounts/account.routes';
export * from './own/own.routes';
