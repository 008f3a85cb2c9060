import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { allCommands } from '../../commands/all-commands.ts';
import type { Command } from '../../commands/command.ts';
import { useCommandContext } from '../../commands/use-command-context.ts';
import { fuzzyScore } from '../../shared/fuzzy.ts';
import { closeDialog } from '../../shared/screen/panels.store.ts';
import { DialogFrame } from '../../shared/ui/dialog-frame.tsx';
import { Icon } from '../../shared/ui/icon.tsx';
import { HotkeySigns } from './hotkey-signs.tsx';
import { usePaletteTexts } from './texts/use-palette-texts.ts';
import styles from './command-palette.module.css';

/** Every command that makes sense here and now, found by a few letters. */
export function CommandPalette(): ReactElement {
  const t = usePaletteTexts();
  const listId = useId();
  const context = useCommandContext();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = useMemo(() => {
    const score = (command: Command): number => fuzzyScore(query, command.label(context.t));
    return allCommands(context)
      .filter((command) => command.id !== 'palette' && command.when(context) && score(command) > 0)
      .sort((a, b) => (query === '' ? 0 : score(b) - score(a)));
  }, [context, query]);

  const run = (command: Command | undefined): void => {
    if (!command) return;
    closeDialog();
    void command.run(context);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setActive((active + step + found.length) % found.length);
    else if (event.key === 'Enter') run(found[active]);
    else return;
    event.preventDefault();
  };

  return (
    <DialogFrame title={t('title')} onClose={closeDialog} isBare>
      <input
        className={styles['search']}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
        aria-label={t('search')}
        placeholder={t('search')}
        autoFocus
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 && <p className={styles['nothing']}>{t('nothing', { query })}</p>}
      <div id={listId} role="listbox" aria-label={t('title')} className={styles['list']}>
        {found.map((command, index) => (
          <div
            key={command.id}
            id={`${listId}-${index}`}
            ref={(item) => {
              if (index === active) item?.scrollIntoView({ block: 'nearest' });
            }}
            role="option"
            aria-selected={index === active}
            onPointerUp={() => run(command)}
          >
            <Icon name={command.icon} />
            <span>{command.label(context.t)}</span>
            {command.hotkey && <HotkeySigns hotkey={command.hotkey} />}
          </div>
        ))}
      </div>
    </DialogFrame>
  );
}
