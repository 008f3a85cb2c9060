import { Suspense, useId, useState, type ReactElement } from 'react';
import { CommandButton } from '../../commands/command-button.tsx';
import { showKeys, signOut, toggleTheme } from '../../commands/screen.commands.ts';
import { useMe } from '../../live/queries/session.query.ts';
import { initialsOf } from '../../shared/format/people.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { PresenceDot } from '../../shared/ui/presence-dot.tsx';
import { PresencePanel } from '../screens.tsx';
import { useAppTexts } from '../texts/use-app-texts.ts';
import { LanguageChoice } from './language-choice.tsx';
import styles from './account-panel.module.css';

/** One's own face with its presence; opens what is about oneself and one's colleagues. */
export function AccountButton(): ReactElement {
  const [t, app] = [useSharedTexts(), useAppTexts()];
  const panelId = useId();
  const [isOpen, setOpen] = useState(false);
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
      <div
        id={panelId}
        popover="auto"
        className={styles['panel']}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        <AccountPanel isOpen={isOpen} />
      </div>
    </>
  );
}

function AccountPanel({ isOpen }: { readonly isOpen: boolean }): ReactElement {
  const [t, app] = [useSharedTexts(), useAppTexts()];
  const { operator, workspace } = useMe();
  return (
    <>
      <div className={styles['me']}>
        <strong>{operator.name}</strong>
        <span>
          {app(operator.role)} · {workspace.name}
        </span>
      </div>
      <div className={styles['presence']}>
        {isOpen && (
          <Suspense fallback={<p aria-busy="true">{t('loading')}</p>}>
            <PresencePanel />
          </Suspense>
        )}
      </div>
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
