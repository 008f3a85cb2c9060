import type { ReactElement } from 'react';
import { COMMAND_GROUPS, GROUP_NAMES } from '../../commands/all-commands.ts';
import type { Command } from '../../commands/command.ts';
import { useCommandContext } from '../../commands/use-command-context.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { withOwnHotkey } from '../../commands/own-hotkeys.ts';
import { changeKeys } from '../../commands/screen.commands.ts';
import { quickMessageCommands } from '../../commands/writing.commands.ts';
import { closeDialog } from '../../shared/screen/panels.store.ts';
import { DialogFrame } from '../../shared/ui/dialog-frame.tsx';
import { HotkeySigns } from './hotkey-signs.tsx';
import { usePaletteTexts } from './texts/use-palette-texts.ts';
import styles from './command-palette.module.css';

const WRITING = [
  { key: 'enter', hotkey: 'Enter' },
  { key: 'newLine', hotkey: 'Shift+Enter' },
  { key: 'slash', hotkey: '/' },
] as const;

/** All keys in one place. */
export function KeysDialog(): ReactElement {
  const t = usePaletteTexts();
  const context = useCommandContext();
  return (
    <DialogFrame title={t('keysTitle')} onClose={closeDialog}>
      <p className={styles['hint']}>{t('keysHint')}</p>
      <CommandButton command={changeKeys} />
      {GROUP_NAMES.map((name) => (
        <Group key={name} title={t(name)} commands={COMMAND_GROUPS[name]} />
      ))}
      <Group title={t('quickMessages')} commands={quickMessageCommands(context.quickMessages)} />
      <h3 className={styles['heading']}>{t('inComposer')}</h3>
      <dl className={styles['table']}>
        {WRITING.map(({ key, hotkey }) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              <HotkeySigns hotkey={hotkey} />
            </dd>
          </div>
        ))}
      </dl>
    </DialogFrame>
  );
}

/** The commands of a group that have a key; nothing when none has. */
function Group({ title, commands }: { title: string; commands: readonly Command[] }): ReactElement | null {
  const { t, ownHotkeys } = useCommandContext();
  const withKeys = commands
    .map((command) => withOwnHotkey(command, ownHotkeys))
    .filter(({ hotkey }) => hotkey !== undefined);
  if (withKeys.length === 0) return null;
  return (
    <>
      <h3 className={styles['heading']}>{title}</h3>
      <dl className={styles['table']}>
        {withKeys.map(({ id, label, hotkey = '' }) => (
          <div key={id}>
            <dt>{label(t)}</dt>
            <dd>
              <HotkeySigns hotkey={hotkey} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
