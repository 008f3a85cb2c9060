import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { COMMAND_GROUPS, GROUP_NAMES, MENU_ONLY } from '../../commands/all-commands.ts';
import { savedViewCommands } from '../../commands/view.commands.ts';
import { useSavedViews } from '../../live/saved-views.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { FailureState } from '../../shared/ui/screen-state.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { KeyRow } from './key-row.tsx';
import styles from './keys.module.css';
import { useKeysTexts } from './texts/use-keys-texts.ts';
import { useOwnKeys, type OwnKeys } from './use-own-keys.ts';

/** Every command with its keys, which the operator may change. */
export function KeysScreen(): ReactElement {
  const t = useKeysTexts();
  const keys = useOwnKeys();
  return (
    <main className={styles['screen']}>
      <div className={styles['inside']}>
        <h1>{t('title')}</h1>
        <p>{t('hint')}</p>
        {keys.error ? <FailureState failure={keys.error} onRetry={keys.retry} /> : <Groups keys={keys} />}
      </div>
    </main>
  );
}

const WIDTHS = ['70%', '55%', '80%', '62%', '75%', '48%'] as const;

function Groups({ keys }: { readonly keys: OwnKeys }): ReactElement {
  const [t, shared] = [useKeysTexts(), useSharedTexts()];
  const { own, state, resetAll } = keys;
  const views = savedViewCommands(useSavedViews());
  const groups = [
    ...GROUP_NAMES.map((name) => ({ name, commands: COMMAND_GROUPS[name] })),
    ...(views.length > 0 ? [{ name: 'views' as const, commands: views }] : []),
  ];
  if (!own)
    return (
      <div aria-busy="true" role="status" aria-label={shared('loading')} className={styles['skeleton']}>
        {WIDTHS.map((width) => (
          <Skeleton key={width} width={width} height="1.5rem" />
        ))}
      </div>
    );
  return (
    <>
      <p role="status" className={styles['state']}>
        {state === 'saved' ? t('saved') : state && shared(state.code)}
      </p>
      {groups.map(({ name, commands }) => (
        <section key={name} aria-labelledby={`keys-${name}`}>
          <h2 id={`keys-${name}`}>{t(name)}</h2>
          <ul>
            {commands
              .filter((command) => !MENU_ONLY.includes(command))
              .map((command) => (
                <KeyRow key={command.id} command={command} own={own} keys={keys} />
              ))}
          </ul>
        </section>
      ))}
      <Button variant="default" disabled={Object.keys(own).length === 0} onClick={resetAll}>
        {t('resetAll')}
      </Button>
    </>
  );
}
