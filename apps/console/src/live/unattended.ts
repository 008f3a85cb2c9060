import type { Conversation, Operator } from '@parley/protocol';
import { deadlineOf } from '@parley/routing';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RunningList } from '../shared/screen/inbox-view.store.ts';
import { useServerNowInSteps } from '../shared/time/use-now.ts';
import type { Viewer } from './inbox.views.ts';
import { useLookingStore, type Looking } from './looking.store.ts';
import { operatorsQuery } from './queries/settings.queries.ts';
import { useMe } from './queries/session.query.ts';
import { openWish } from './wish.ts';

/** What tells whether somebody is at a conversation. */
export interface Attendance {
  readonly operators: readonly Pick<Operator, 'id' | 'presence'>[];
  readonly looking: readonly Pick<Looking, 'conversationId' | 'operatorId'>[];
  readonly now: number;
}

/**
 * Whether nobody is at a running conversation: it waits and nobody looks at it, its owner is not online, or its visitor has waited
 * longer than they may and its owner looks elsewhere. What is on hold, and what was agreed for later, rests.
 */
export function isUnattended(conversation: Conversation, { operators, looking, now }: Attendance): boolean {
  const { id, state, operatorId, hold } = conversation;
  const deadline = deadlineOf(conversation);
  if (state === 'ended' || hold) return false;
  if (openWish(conversation) && (deadline ?? 0) > now) return false;
  const here = looking.filter(({ conversationId }) => conversationId === id);
  if (state === 'queued') return here.length === 0;
  if (operators.find((one) => one.id === operatorId)?.presence !== 'online') return true;
  return deadline !== null && deadline < now && !here.some((one) => one.operatorId === operatorId);
}

const NOBODY: Attendance['operators'] = [];
const NOTHING: Attendance['looking'] = [];
/** In s: what is seldom looked at need not be exact; what nobody asks for costs nothing. */
const [STEP, NEVER] = [5, 86_400];

/** The viewer of a list; who is at what is followed only for the list that shows it. */
export function useViewer(list: RunningList): Viewer {
  const me = useMe().operator;
  const isWanted = list === 'unattended';
  const { data: operators = NOBODY } = useQuery(operatorsQuery);
  const looking = useLookingStore((state) => (isWanted ? state.list : NOTHING));
  const now = useServerNowInSteps(isWanted ? STEP : NEVER);
  return useMemo(
    () => ({ ...me, isUnattended: (one) => isUnattended(one, { operators, looking, now }) }),
    [me, operators, looking, now],
  );
}
