export * from './builders/attachments.ts';
export * from './builders/conversations.ts';
export * from './builders/people.ts';
export * from './builders/privacy.ts';
export * from './builders/sequence.ts';
export * from './builders/settings.ts';
export * from './builders/timeline.ts';
export * from './builders/visits.ts';
