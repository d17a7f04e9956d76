export * from './open-dialog';
export * from './open-page';
export * from './sample-session';
