import { memo, type ReactElement } from 'react';
import type { Conversation, OperatorId, Wish } from '@parley/protocol';
import { minuteOf } from '@parley/routing';
import { CommandButton } from '../../commands/command-button.tsx';
import { openCommandMenu } from '../../commands/command-menu.store.ts';
import { CONVERSATION_MENU } from '../../commands/conversation-menu.ts';
import { accept } from '../../commands/conversation.commands.ts';
import { isHandedTo } from '../../live/handover.ts';
import { useLive } from '../../live/live.ts';
import { useMe } from '../../live/queries/session.query.ts';
import { openWish } from '../../live/wish.ts';
import { usePreview } from '../../live/typing.store.ts';
import { formatInstant } from '../../shared/format/format.ts';
import { initialsOf, placeName } from '../../shared/format/people.ts';
import { useLanguage } from '../../shared/i18n/load-texts.ts';
import { textIn } from '../../shared/i18n/text-in.ts';
import { MinuteClock } from '../../shared/ring/minute-clock.tsx';
import { MinuteRing } from '../../shared/ring/minute-ring.tsx';
import { hrefOf } from '../../shared/router/place.ts';
import { inboxPlace } from '../../shared/router/use-place.ts';
import { useVisitorLabel } from '../../shared/texts/use-visitor-label.ts';
import { TimeSince } from '../../shared/time/time-since.tsx';
import { MoodMark } from '../../shared/ui/mood-mark.tsx';
import styles from './conversation-row.module.css';
import { useInboxTexts } from './texts/use-inbox-texts.ts';

export interface ConversationRowProps {
  readonly conversation: Conversation;
  readonly me: OperatorId;
  readonly isOpen: boolean;
  /** `div` where the list itself makes the list items. */
  readonly as?: 'li' | 'div';
  /** Names of colleagues by id. */
  readonly names: ReadonlyMap<OperatorId, string>;
}

/** One conversation in the list: who, where, the last words or what is being typed, and how long they wait. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps): ReactElement {
  const { conversation, me, isOpen, names, as: Tag = 'li' } = props;
  const { id, visitorName, visitorId, unread, state } = conversation;
  // What is on hold has a deadline and nobody who waits.
  const minute = conversation.hold ? null : minuteOf(conversation);
  const wish = openWish(conversation);
  const t = useInboxTexts();
  const name = useVisitorLabel()(visitorName, visitorId);
  const { clockAheadMs } = useLive();
  const { operator } = useMe();
  const isWaitingHere =
    isHandedTo(conversation, operator) || (state === 'queued' && (conversation.offeredTo ?? me) === me);
  return (
    <Tag
      className={styles['row']}
      data-open={isOpen}
      data-ended={state === 'ended'}
      data-waiting={isWaitingHere}
      onContextMenu={(event) =>
        openCommandMenu(event, { label: name, commands: CONVERSATION_MENU, about: { conversation } })
      }
    >
      <a href={hrefOf(inboxPlace(id))} aria-current={isOpen ? 'true' : undefined} className={styles['link']}>
        <span className={styles['face']}>
          <MinuteRing initials={initialsOf(name)} minute={minute} clockAheadMs={clockAheadMs} />
          {unread > 0 && (
            <span className={styles['unread']}>
              <span aria-hidden="true">{unread}</span>
              <span className="visually-hidden">{t('unread', { count: unread })}</span>
            </span>
          )}
        </span>
        <Who conversation={conversation} name={name} />
        <span className={styles['when']}>
          {wish ? (
            <WishDue wish={wish} />
          ) : minute === null ? (
            <TimeSince at={conversation.lastMessage?.at ?? conversation.startedAt} />
          ) : (
            <>
              <span className="visually-hidden">{t('waits')}</span>
              <MinuteClock minute={minute} clockAheadMs={clockAheadMs} />
            </>
          )}
        </span>
        <span className={styles['last']}>
          <LastLine conversation={conversation} />
          <Owner conversation={conversation} me={me} names={names} />
        </span>
      </a>
      {isWaitingHere && (
        <span className={styles['accept']}>
          <CommandButton command={accept} conversation={conversation} size="compact-sm" />
        </span>
      )}
    </Tag>
  );
});

/** Who it is, how hard it is, what it is about and from where. */
function Who({
  conversation,
  name,
}: Pick<ConversationRowProps, 'conversation'> & { readonly name: string }): ReactElement {
  const t = useInboxTexts();
  const { isVip, mood, state, topic, isUrgent, place } = conversation;
  const marked = state === 'ended' ? undefined : mood;
  // There is no room for both.
  const where = marked ? null : placeName(place);
  return (
    <span className={styles['who']}>
      <span className={styles['name']}>{name}</span>
      {isVip && <abbr title={t('vip')}>VIP</abbr>}
      {marked && <MoodMark mood={marked.mood} />}
      {topic && <TopicMark topic={topic} isUrgent={isUrgent} />}
      {where && <span className={styles['where']}>{where}</span>}
    </span>
  );
}

/** What was promised instead of an answer within the minute. */
function WishDue({ wish: { kind, dueAt } }: { readonly wish: Wish }): ReactElement {
  const t = useInboxTexts();
  if (dueAt === null) return <>{kind === 'message' ? t('leftMessage') : t('callbacks')}</>;
  const time = formatInstant(dueAt);
  return <>{kind === 'message' ? t('answerDue', { time }) : t('callDue', { time })}</>;
}

function TopicMark({
  topic,
  isUrgent,
}: {
  readonly topic: NonNullable<Conversation['topic']>;
  readonly isUrgent: boolean;
}): ReactElement {
  const t = useInboxTexts();
  const language = useLanguage();
  return (
    <span className={styles['topic']} data-urgent={isUrgent}>
      {isUrgent && <b>{t('urgent')}: </b>}
      <bdi>{textIn(language, topic)}</bdi>
    </span>
  );
}

function LastLine({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const t = useInboxTexts();
  const preview = usePreview(conversation.id);
  const { lastMessage } = conversation;
  if (preview !== undefined) return <em className={styles['line']}>{t('typing', { text: preview })}</em>;
  if (!lastMessage) return <span className={styles['line']}>{t('noMessage')}</span>;
  const isOurs = lastMessage.by === 'operator';
  return (
    <span className={styles['line']}>
      {isOurs ? t('ours', { text: lastMessage.text }) : lastMessage.text}
    </span>
  );
}

function Owner({
  conversation,
  me,
  names,
}: Pick<ConversationRowProps, 'conversation' | 'me' | 'names'>): ReactElement | null {
  const t = useInboxTexts();
  const { state, operatorId, offeredTo } = conversation;
  const nameOf = (id: OperatorId): string => names.get(id) ?? '…';
  if (state === 'ended') return <span className={styles['owner']}>{t('ended')}</span>;
  if (offeredTo === me) return <span className={styles['owner']}>{t('offered')}</span>;
  if (offeredTo)
    return <span className={styles['owner']}>{t('offeredTo', { name: nameOf(offeredTo) })}</span>;
  if (conversation.hold) return <Held until={conversation.hold.until} />;
  if (operatorId && operatorId !== me)
    return <span className={styles['owner']}>{t('with', { name: nameOf(operatorId) })}</span>;
  return null;
}

function Held({ until }: { readonly until: number | null }): ReactElement {
  const t = useInboxTexts();
  const time = until === null ? '' : ` · ${formatInstant(until)}`;
  return <span className={styles['owner']}>{`${t('held')}${time}`}</span>;
}
