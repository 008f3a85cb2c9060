import { useQuery } from '@tanstack/react-query';
import { memo, type ReactElement } from 'react';
import type { Conversation, FoundEntry } from '@parley/protocol';
import { useMe } from '../../live/queries/session.query.ts';
import { operatorsQuery } from '../../live/queries/settings.queries.ts';
import { formatDay, formatInstant, formatTime } from '../../shared/format/format.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { useVisitorLabel } from '../../shared/texts/use-visitor-label.ts';
import { startOfDay } from '../../shared/time/start-of-day.ts';
import { useServerNowInMinutes } from '../../shared/time/use-now.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import history from './history.module.css';
import styles from './search.module.css';
import { useHistoryTexts } from './texts/use-history-texts.ts';

interface FoundRowProps {
  readonly entry: FoundEntry;
  readonly conversation: Conversation | undefined;
  /** Whether the row above is of another conversation. */
  readonly isFirst: boolean;
  readonly isSelected: boolean;
}

/** One message or note with the words that were looked for; opens its conversation at this place. */
export const FoundRow = memo(function FoundRow(props: FoundRowProps): ReactElement {
  const { entry, conversation, isFirst, isSelected } = props;
  const { conversationId, seq, at } = entry;
  const today = startOfDay(useServerNowInMinutes());
  return (
    <div role="listitem">
      <a
        className={history['row']}
        data-follows={!isFirst}
        href={hrefOf({ screen: 'history', conversationId, part: 'conversation', seq })}
        aria-current={isSelected ? 'true' : undefined}
      >
        {isFirst && conversation && <Whose conversation={conversation} />}
        <time dateTime={new Date(at).toISOString()} title={formatInstant(at)}>
          {at >= today ? formatTime(at) : formatDay(at)}
        </time>
        <Excerpt entry={entry} />
      </a>
    </div>
  );
});

function Whose({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const t = useHistoryTexts();
  const { visitorName, visitorId, operatorId, state } = conversation;
  const { data: operators } = useQuery(operatorsQuery);
  const operator = operators?.find(({ id }) => id === operatorId)?.name;
  const label = useVisitorLabel()(visitorName, visitorId);
  return (
    <span className={history['name']}>
      <span className={history['label']}>{label}</span>
      <span className={history['place']}>
        {[operator, state === 'ended' ? undefined : t('running')].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}

function Excerpt({ entry: { kind, actor, excerpt } }: { readonly entry: FoundEntry }): ReactElement {
  const t = useHistoryTexts();
  const shared = useSharedTexts();
  const me = useMe().operator.id;
  const author = actor.kind === 'visitor' ? null : actor.id === me ? shared('you') : actor.name;
  return (
    <span className={styles['excerpt']} dir="auto">
      {kind === 'note' && (
        <>
          <Icon name="lock" size={13} />
          <span className="visually-hidden">{t('note')}</span>{' '}
        </>
      )}
      {author && <span className={styles['author']}>{author}: </span>}
      {excerpt.map(({ text, isFound }, place) =>
        isFound ? <mark key={`${place} ${text}`}>{text}</mark> : <span key={`${place} ${text}`}>{text}</span>,
      )}
    </span>
  );
}
