import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Conversation, OperatorId } from '@parley/protocol';
import { minuteOf, resultOwnerOf } from '@parley/routing';
import { openMenuUnder } from '../../commands/command-menu.store.ts';
import { CONVERSATION_MENU } from '../../commands/conversation-menu.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { end, transfer, wrapUp } from '../../commands/conversation.commands.ts';
import { wakeConversation } from '../../commands/routing.commands.ts';
import { useProgress } from '../../live/checklist.ts';
import { useLive } from '../../live/live.ts';
import { useMe } from '../../live/queries/session.query.ts';
import { operatorsQuery } from '../../live/queries/settings.queries.ts';
import { openWish } from '../../live/wish.ts';
import { formatInstant } from '../../shared/format/format.ts';
import { placeName } from '../../shared/format/people.ts';
import { MinuteClock } from '../../shared/ring/minute-clock.tsx';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { useVisitorLabel } from '../../shared/texts/use-visitor-label.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { MoodMark } from '../../shared/ui/mood-mark.tsx';
import { IconButton } from '../../shared/ui/plain-button.tsx';
import styles from './conversation-screen.module.css';
import { Faces } from './faces/faces.tsx';
import { useConversationTexts } from './texts/use-conversation-texts.ts';

export interface ConversationHeaderProps {
  readonly conversation: Conversation;
  /** Back to the list, where the list is another screen. */
  readonly onBack: () => void;
  readonly onCard: () => void;
  readonly isCardOpen: boolean;
}

/** Who it is, how it stands, and what can be done with it. */
export function ConversationHeader(props: ConversationHeaderProps): ReactElement {
  const { conversation, onBack, onCard, isCardOpen } = props;
  const [t, shared] = [useConversationTexts(), useSharedTexts()];
  const name = useVisitorLabel()(conversation.visitorName, conversation.visitorId);
  return (
    <header className={styles['header']}>
      <IconButton className={styles['back']} aria-label={shared('back')} onClick={onBack}>
        <Icon name="back" />
      </IconButton>
      <div className={styles['title']}>
        <h1>{name}</h1>
        <p>
          {conversation.mood && (
            <>
              <MoodMark mood={conversation.mood.mood} />
              {' · '}
            </>
          )}
          <Standing conversation={conversation} />
          <Result conversation={conversation} />
          <StepsDone conversation={conversation} />
        </p>
      </div>
      <Faces conversationId={conversation.id} />
      <CommandButton command={wakeConversation} look="subtle" />
      <CommandButton command={transfer} look="subtle" />
      <CommandButton command={wrapUp} look="icon" />
      <CommandButton command={end} look="subtle" />
      <IconButton
        aria-label={t('moreActions')}
        title={t('moreActions')}
        aria-haspopup="menu"
        onClick={({ currentTarget }) =>
          openMenuUnder(currentTarget, {
            label: t('moreActions'),
            commands: CONVERSATION_MENU,
            about: { conversation },
          })
        }
      >
        <Icon name="more" />
      </IconButton>
      <IconButton aria-label={t('openCard')} title={t('openCard')} aria-pressed={isCardOpen} onClick={onCard}>
        <Icon name="card" />
      </IconButton>
    </header>
  );
}

/** How far the checklists are, quietly; nothing where there are none. */
function StepsDone({ conversation }: { readonly conversation: Conversation }): ReactElement | null {
  const t = useConversationTexts();
  const progress = useProgress(conversation);
  if (!progress || progress.whole === 0) return null;
  const { settled, whole } = progress;
  return <span className="tabular">{` · ${t('stepsDone', { settled, whole })}`}</span>;
}

/** Of what was passed on: who answers for its result, and who passed it on last. */
function Result({ conversation }: { readonly conversation: Conversation }): ReactElement | null {
  const [t, shared] = [useConversationTexts(), useSharedTexts()];
  const me = useMe().operator.id;
  const { data: operators } = useQuery(operatorsQuery);
  const by = conversation.passedBy?.at(-1);
  if (!by) return null;
  const owner = resultOwnerOf(conversation);
  const nameOf = (id: OperatorId | null): string =>
    id === me ? shared('you') : (operators?.find((one) => one.id === id)?.name ?? '…');
  const result = conversation.state === 'open' ? '' : ` · ${t('resultOf', { name: nameOf(owner) })}`;
  return <>{`${result} · ${t('passedOnBy', { name: by.operatorId === me ? shared('you') : by.name })}`}</>;
}

function Standing({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const t = useConversationTexts();
  const live = useLive();
  const me = useMe().operator.id;
  const { data: operators } = useQuery(operatorsQuery);
  const { state, operatorId, place, hold } = conversation;
  const minute = openWish(conversation) || hold ? null : minuteOf(conversation);
  const held =
    hold && (hold.until === null ? t('onHold') : t('onHoldUntil', { time: formatInstant(hold.until) }));
  const owner = operators?.find(({ id }) => id === operatorId)?.name ?? '…';
  const open = operatorId === me ? t('withYou') : t('with', { name: owner });
  const words = { queued: t('queued'), open, ended: t('ended') }[state];
  return (
    <>
      {[placeName(place), words, held].filter(Boolean).join(' · ')}
      {minute && state !== 'ended' && (
        <>
          {' · '}
          {t('waitsSince')} <MinuteClock minute={minute} clockAheadMs={live.clockAheadMs} />
        </>
      )}
    </>
  );
}
