import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Command } from '../../commands/command.ts';
import { hotkeyText } from '../../commands/hotkey.ts';
import { withOwnHotkey, type OwnHotkeys } from '../../commands/own-hotkeys.ts';
import { useCommandContext } from '../../commands/use-command-context.ts';
import { KeyCatcher } from './key-catcher.tsx';
import styles from './keys.module.css';
import { useKeysTexts } from './texts/use-keys-texts.ts';
import type { OwnKeys } from './use-own-keys.ts';

interface KeyRowProps {
  readonly command: Command;
  readonly own: OwnHotkeys;
  readonly keys: OwnKeys;
}

/** One command: its keys, and how they are changed, taken away or given back. */
export function KeyRow({ command, own, keys }: KeyRowProps): ReactElement {
  const t = useKeysTexts();
  const name = command.label(useCommandContext().t);
  const [isCatching, setCatching] = useState(false);
  const { hotkey } = withOwnHotkey(command, own);
  const isChanged = command.id in own;
  return (
    <li className={styles['row']}>
      <span className={styles['name']}>{name}</span>
      <span className={styles['keys']}>
        {hotkey === undefined ? t('none') : <kbd>{hotkeyText(hotkey)}</kbd>}
      </span>
      <span className={styles['deeds']}>
        {isCatching ? (
          <KeyCatcher
            name={name}
            onHotkey={(found) => {
              setCatching(false);
              keys.give(command, found);
            }}
            onLeave={() => setCatching(false)}
          />
        ) : (
          <>
            <Deed about={name} onClick={() => setCatching(true)}>
              {t('change')}
            </Deed>
            {hotkey !== undefined && (
              <Deed about={name} onClick={() => keys.give(command, null)}>
                {t('remove')}
              </Deed>
            )}
            {isChanged && (
              <Deed about={name} onClick={() => keys.give(command, command.hotkey ?? null)}>
                {t('reset')}
              </Deed>
            )}
          </>
        )}
      </span>
      {keys.clash?.command.id === command.id && <ClashLine keys={keys} clash={keys.clash} />}
    </li>
  );
}

interface DeedProps {
  /** The command, for whoever hears the button without the row. */
  readonly about: string;
  readonly onClick: () => void;
  readonly children: string;
}

function Deed({ about, onClick, children }: DeedProps): ReactElement {
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      aria-label={`${children}: ${about}`}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

/** Says who has the keys, and asks whether the two shall swap. */
function ClashLine({
  keys,
  clash: { hotkey, other },
}: {
  readonly keys: OwnKeys;
  readonly clash: NonNullable<OwnKeys['clash']>;
}): ReactElement {
  const t = useKeysTexts();
  const context = useCommandContext();
  return (
    <div className={styles['clash']}>
      <p role="alert">{t('taken', { keys: hotkeyText(hotkey), other: other.label(context.t) })}</p>
      <Button size="compact-sm" onClick={keys.swap}>
        {t('swap')}
      </Button>
      <Button variant="default" size="compact-sm" onClick={keys.forgetClash}>
        {t('keep')}
      </Button>
    </div>
  );
}
