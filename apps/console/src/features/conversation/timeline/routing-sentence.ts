import type { OperatorId } from '@parley/protocol';
import { formatInstant, formatTime } from '../../../shared/format/format.ts';
import type { IconName } from '../../../shared/ui/icon.tsx';
import type { useConversationTexts } from '../texts/use-conversation-texts.ts';
import type { TimelineItem } from './timeline.items.ts';

type Fact = Extract<TimelineItem, { type: 'fact' }>['event'];
type RoutingFact = Extract<
  Fact,
  { readonly kind: `conversation.${'held' | 'woken' | 'offered' | 'unoffered'}` }
>;

const KINDS = {
  'conversation.held': true,
  'conversation.woken': true,
  'conversation.offered': true,
  'conversation.unoffered': true,
} as const satisfies Record<RoutingFact['kind'], true>;

export const isRouting = (fact: Fact): fact is RoutingFact => Object.hasOwn(KINDS, fact.kind);

interface Telling {
  readonly me: OperatorId;
  readonly t: ReturnType<typeof useConversationTexts>;
}

const WOKEN = { visitor: 'wokenByVisitor', time: 'wokenByTime', operator: 'wokenByOperator' } as const;
const UNOFFERED = {
  declined: 'unofferedDeclined',
  timeout: 'unofferedTimeout',
  away: 'unofferedAway',
} as const;

/** Whom the server asked to take it, and whether it is on hold. */
export function routingSentence(
  fact: RoutingFact,
  { me, t }: Telling,
): { readonly icon: IconName; readonly text: string } {
  const isMe = fact.actor.id === me;
  switch (fact.kind) {
    case 'conversation.held': {
      const { until } = fact.body;
      if (until === null)
        return { icon: 'clock', text: isMe ? t('youHeld') : t('held', { name: fact.actor.name ?? '' }) };
      const time = formatInstant(until);
      return {
        icon: 'clock',
        text: isMe ? t('youHeldUntil', { time }) : t('heldUntil', { name: fact.actor.name ?? '', time }),
      };
    }
    case 'conversation.woken':
      return { icon: 'retry', text: t(WOKEN[fact.body.because]) };
    case 'conversation.offered': {
      const { operatorId, operatorName: name, until } = fact.body;
      const time = formatTime(until);
      return {
        icon: 'inbox',
        text: operatorId === me ? t('offeredToYou', { time }) : t('offeredToThem', { name, time }),
      };
    }
    case 'conversation.unoffered': {
      const { operatorName: name, because } = fact.body;
      return { icon: 'inbox', text: t(UNOFFERED[because], { name }) };
    }
  }
}
