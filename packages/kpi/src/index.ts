export * from './faces.ts';
export * from './figures.ts';
export * from './goals.ts';
export * from './median-share.ts';
export * from './median.ts';
export * from './share.ts';
export * from './tally.ts';
