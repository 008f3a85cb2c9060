import type { Visit, VisitContext } from './contract.ts';

export function startVisit(_context: VisitContext): Visit {
  return { id: () => null, answerInvitation: () => undefined, hideInvitation: () => undefined };
}
