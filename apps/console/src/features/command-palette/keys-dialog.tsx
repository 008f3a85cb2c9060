import type { ReactElement } from 'react';
import { allCommands } from '../../commands/all-commands.ts';
import { useCommandContext } from '../../commands/use-command-context.ts';
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
      <dl className={styles['table']}>
        {allCommands(context).map(
          ({ id, label, hotkey }) =>
            hotkey !== undefined && (
              <div key={id}>
                <dt>{label(context.t)}</dt>
                <dd>
                  <HotkeySigns hotkey={hotkey} />
                </dd>
              </div>
            ),
        )}
      </dl>
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
