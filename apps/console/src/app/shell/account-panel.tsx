import { useQuery } from '@tanstack/react-query';
import { useId, type ReactElement } from 'react';
import type { Operator } from '@parley/protocol';
import { CommandButton } from '../../commands/command-button.tsx';
import { showKeys, signOut, togglePresence, toggleTheme } from '../../commands/screen.commands.ts';
import { useCommandContext } from '../../commands/use-command-context.ts';
import { useMe } from '../../live/queries/session.query.ts';
import { operatorsQuery } from '../../live/queries/settings.queries.ts';
import { initialsOf } from '../../shared/format/people.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { PresenceDot } from '../../shared/ui/presence-dot.tsx';
import { useAppTexts } from '../texts/use-app-texts.ts';
import { LanguageChoice } from './language-choice.tsx';
import styles from './account-panel.module.css';

/** One's own face with its presence; opens what is about oneself and one's colleagues. */
export function AccountButton(): ReactElement {
  const [t, app] = [useSharedTexts(), useAppTexts()];
  const panelId = useId();
  const { name, presence } = useMe().operator;
  return (
    <>
      <button
        type="button"
        className={styles['face']}
        popoverTarget={panelId}
        title={`${name}: ${t(presence)}`}
      >
        <span className="visually-hidden">{`${app('account')}: ${name}, ${t(presence)}`}</span>
        <span aria-hidden="true">{initialsOf(name)}</span>
        <PresenceDot presence={presence} />
      </button>
      <div id={panelId} popover="auto" className={styles['panel']}>
        <AccountPanel />
      </div>
    </>
  );
}

function AccountPanel(): ReactElement {
  const [t, app] = [useSharedTexts(), useAppTexts()];
  const { operator, workspace } = useMe();
  const context = useCommandContext();
  const isOnline = operator.presence === 'online';
  return (
    <>
      <div className={styles['me']}>
        <strong>{operator.name}</strong>
        <span>
          {app(operator.role)} · {workspace.name}
        </span>
      </div>
      <div className={styles['presence']}>
        <button
          type="button"
          role="switch"
          aria-checked={isOnline}
          aria-label={isOnline ? app('becomeAway') : app('becomeOnline')}
          onClick={() => void togglePresence.run(context)}
        >
          <PresenceDot presence={operator.presence} /> {t(operator.presence)}
        </button>
        <p>{app('presenceHint')}</p>
      </div>
      <Colleagues me={operator} />
      <LanguageChoice />
      <div className={styles['commands']}>
        <a href={hrefOf({ screen: 'account' })}>{app('ownAccount')}</a>
        <CommandButton command={toggleTheme} look="subtle" />
        <CommandButton command={showKeys} look="subtle" />
        <CommandButton command={signOut} look="subtle" />
      </div>
    </>
  );
}

const ORDER = { online: 0, away: 1, offline: 2 } as const;

function Colleagues({ me }: { readonly me: Operator }): ReactElement {
  const [t, app] = [useSharedTexts(), useAppTexts()];
  const { data: operators = [] } = useQuery(operatorsQuery);
  const colleagues = operators
    .filter(({ id, isInvited }) => id !== me.id && !isInvited)
    .sort((a, b) => ORDER[a.presence] - ORDER[b.presence] || a.name.localeCompare(b.name));
  return (
    <section className={styles['colleagues']}>
      <h2>{app('colleagues')}</h2>
      {colleagues.length === 0 && <p>{app('alone')}</p>}
      <ul>
        {colleagues.map(({ id, name, presence, concurrency, capacity }) => (
          <li key={id}>
            <PresenceDot presence={presence} />
            <span>{name}</span>
            <small>{t(presence)}</small>
            <small className="tabular">{app('load', { count: concurrency, capacity })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
