export * from './open-dialog';
export * from './sample-session';
