import type { OperatorId } from '@parley/protocol';
import type { IconName } from '../../../shared/ui/icon.tsx';
import type { useConversationTexts } from '../texts/use-conversation-texts.ts';
import type { TimelineItem } from './timeline.items.ts';

type Fact = Extract<TimelineItem, { type: 'fact' }>['event'];

/** Who has a conversation, who is to have it, and who writes in it beside them. */
export type HandoverFact = Extract<
  Fact,
  {
    readonly kind:
      | 'conversation.accepted'
      | 'conversation.taken'
      | 'handover.offered'
      | 'handover.closed'
      | 'operator.joined'
      | 'operator.left';
  }
>;

const KINDS = {
  'conversation.accepted': true,
  'conversation.taken': true,
  'handover.offered': true,
  'handover.closed': true,
  'operator.joined': true,
  'operator.left': true,
} as const satisfies Record<HandoverFact['kind'], true>;

export const isHandover = (fact: Fact): fact is HandoverFact => Object.hasOwn(KINDS, fact.kind);

interface Telling {
  readonly me: OperatorId;
  readonly t: ReturnType<typeof useConversationTexts>;
}

const CLOSED = {
  declined: 'closedDeclined',
  timeout: 'closedTimeout',
  withdrawn: 'closedWithdrawn',
  gone: 'closedGone',
  ended: 'closedEnded',
} as const;

/** The fact in one line. */
export function handoverSentence(
  fact: HandoverFact,
  { me, t }: Telling,
): { readonly icon: IconName; readonly text: string } {
  switch (fact.kind) {
    case 'conversation.accepted':
      return { icon: 'check', text: acceptedText(fact, { me, t }) };
    case 'conversation.taken': {
      const { operatorName: name, from, reason } = fact.body;
      return { icon: 'bolt', text: t('taken', { name, from: from.name, reason }) };
    }
    case 'handover.offered': {
      const { to, brief } = fact.body;
      const lines = (['asked', 'promised', 'tried'] as const).flatMap((line) =>
        brief[line] === '' ? [] : `${t(line)}: ${brief[line]}`,
      );
      const said = t('offered', { name: fact.actor.name ?? '…', to: to.name });
      return { icon: 'transfer', text: [said, ...lines].join(' · ') };
    }
    case 'handover.closed': {
      const { to, because, reason } = fact.body;
      const said = t(CLOSED[because], { to: to.name });
      return { icon: 'transfer', text: reason === null ? said : `${said}: ${reason}` };
    }
    case 'operator.joined':
      return { icon: 'people', text: t('joinedToo', { name: fact.body.operatorName }) };
    case 'operator.left':
      return { icon: 'door', text: t('leftAgain', { name: fact.body.operatorName }) };
  }
}

function acceptedText(
  { body }: Extract<HandoverFact, { kind: 'conversation.accepted' }>,
  { me, t }: Telling,
): string {
  const { operatorName: name, from } = body;
  const isMe = body.operatorId === me;
  if (!from) return isMe ? t('youJoined') : t('joined', { name });
  if (from.stays) return t('joinedBeside', { name, from: from.name });
  return isMe ? t('youJoinedFrom', { from: from.name }) : t('joinedFrom', { name, from: from.name });
}
