import { minuteOf } from '@parley/routing';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Place, ScreenName } from '../../shared/router/place.ts';
import { showMentions } from '../../commands/handover.commands.ts';
import { useCommandContext, useSections } from '../../commands/use-command-context.ts';
import { whoWaits } from '../../live/inbox.sections.ts';
import { useLive } from '../../live/live.ts';
import { mentionsQuery } from '../../live/queries/mentions.query.ts';
import { useMe } from '../../live/queries/session.query.ts';
import { ringOf } from '../../shared/ring/ring.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { inboxPlace } from '../../shared/router/use-place.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { useNow } from '../../shared/time/use-now.ts';
import { Icon, type IconName } from '../../shared/ui/icon.tsx';
import { useAppTexts } from '../texts/use-app-texts.ts';
import { AccountButton } from './account-panel.tsx';
import styles from './rail.module.css';

interface Door {
  readonly name: 'inbox' | 'visits' | 'board' | 'history' | 'settings';
  readonly icon: IconName;
  readonly place: Place;
}

const DOORS: readonly Door[] = [
  { name: 'inbox', icon: 'inbox', place: inboxPlace() },
  { name: 'visits', icon: 'people', place: { screen: 'visits', visitId: null } },
  { name: 'board', icon: 'board', place: { screen: 'board' } },
  {
    name: 'history',
    icon: 'history',
    place: { screen: 'history', conversationId: null, part: 'conversation' },
  },
  { name: 'settings', icon: 'settings', place: { screen: 'settings', section: 'operators' } },
];

/** The way to every screen; on a phone it lies along the lower edge. */
export function Rail({ current }: { readonly current: ScreenName }): ReactElement {
  const [t, app] = [useSharedTexts(), useAppTexts()];
  const { role } = useMe().operator;
  const doors = DOORS.filter(({ name }) => name !== 'settings' || role !== 'operator');
  return (
    <nav className={styles['rail']} aria-label={app('screens')}>
      {doors.map(({ name, icon, place }) => (
        <a
          key={name}
          href={hrefOf(place)}
          title={t(name)}
          aria-current={current === name ? 'page' : undefined}
        >
          <Icon name={icon} size={22} />
          <span className={styles['word']}>{t(name)}</span>
          {name === 'inbox' && <WaitingBadge />}
        </a>
      ))}
      <MentionsButton />
      <AccountButton />
    </nav>
  );
}

/** There while colleagues have named this operator where they have not looked yet. */
function MentionsButton(): ReactElement | null {
  const context = useCommandContext();
  const { data } = useQuery(mentionsQuery);
  if (!data || data.unseen === 0) return null;
  const label = showMentions.label(context.t);
  return (
    <button type="button" title={label} onClick={() => void showMentions.run(context)}>
      <Icon name="at" size={22} />
      <span className={styles['word']}>{label}</span>
      <span className={styles['badge']}>{data.unseen}</span>
    </button>
  );
}

/** How many wait, in the colour of the nearest deadline. */
function WaitingBadge(): ReactElement | null {
  const { clockAheadMs } = useLive();
  const now = useNow() + clockAheadMs;
  const people = whoWaits(useSections());
  const count = people.length;
  const minute = people[0] && minuteOf(people[0]);
  if (count === 0) return null;
  const tone = minute ? ringOf(minute, now).tone : 'none';
  return (
    <span className={styles['badge']} data-tone={tone}>
      {count}
    </span>
  );
}
