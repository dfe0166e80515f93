export * from './points-2012.ts';
export * from './regsosek-2022.ts';
export * from './short-1.ts';
export type * from './wording.ts';
