import type { CommandContext } from './command.ts';

/** A colleague's running conversation, as a supervisor sees it. */
export const watches = ({ conversation, me: { operator } }: CommandContext): boolean =>
  conversation?.state === 'open' && conversation.operatorId !== operator.id && operator.role !== 'operator';
