export { faultsOf, type AnswerFault, type Questions } from './answers.ts';
export { decide, type Decision, type Reason } from './decide.ts';
export type { Facts, History, Rule } from './facts.ts';
export { isLike } from './like.ts';
