import type { ReactElement } from 'react';
import type { Place, ScreenName } from '../../shared/router/place.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { inboxPlace } from '../../shared/router/use-place.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { Icon, type IconName } from '../../shared/ui/icon.tsx';
import styles from './shell.module.css';

interface Door {
  readonly name: 'inbox' | 'visits' | 'board' | 'history' | 'settings';
  readonly icon: IconName;
  readonly place: Place;
}

const DOORS: readonly Door[] = [
  { name: 'inbox', icon: 'inbox', place: inboxPlace() },
  { name: 'visits', icon: 'people', place: { screen: 'visits', visitId: null } },
  { name: 'board', icon: 'board', place: { screen: 'board' } },
  { name: 'history', icon: 'history', place: { screen: 'history', conversationId: null, part: 'conversation' } },
  { name: 'settings', icon: 'settings', place: { screen: 'settings', section: 'operators' } },
];

export function Rail({ current }: { current: ScreenName }): ReactElement {
  const t = useSharedTexts();
  return (
    <nav className={styles['rail']}>
      {DOORS.map(({ name, icon, place }) => (
        <a key={name} href={hrefOf(place)} title={t(name)} aria-current={current === name ? 'page' : undefined}>
          <Icon name={icon} size={22} />
          <span className="visually-hidden">{t(name)}</span>
        </a>
      ))}
    </nav>
  );
}
