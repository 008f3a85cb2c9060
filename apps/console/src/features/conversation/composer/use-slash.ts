import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Conversation, QuickMessage } from '@parley/protocol';
import { quickUses } from '../../../commands/quick-message.uses.ts';
import { matchQuickMessages, slashQueryAt, type SlashQuery } from './quick-message.match.ts';

export interface Slash {
  /** The `/word` at the cursor; null while there is none. */
  readonly open: SlashQuery | null;
  readonly found: readonly QuickMessage[];
  /** Which of them Enter takes. */
  readonly active: number;
  readonly onText: (text: string, cursor: number) => void;
  /** True when the key was for the list. */
  readonly onKeyDown: (event: KeyboardEvent, choose: (quick: QuickMessage) => void) => boolean;
  readonly close: () => void;
}

/** The list of quick messages that a slash opens. */
export function useSlash(
  quickMessages: readonly QuickMessage[],
  topic: Conversation['topic'],
  hintsNow: () => string,
): Slash {
  const [open, setOpen] = useState<SlashQuery | null>(null);
  const [active, setActive] = useState(0);
  // What is being talked about when the list opens: later words must not move it under the cursor.
  const [hints, setHints] = useState('');
  const found = useMemo(
    () => (open ? matchQuickMessages(quickMessages, open.query, { hints, uses: quickUses(), topic }) : []),
    [quickMessages, open, hints, topic],
  );
  const close = (): void => setOpen(null);

  const onKeyDown: Slash['onKeyDown'] = (event, choose) => {
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return false;
    const chosen = found[active];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (step !== undefined && found.length > 0) setActive((active + step + found.length) % found.length);
    else if (chosen && !event.shiftKey && (event.key === 'Enter' || event.key === 'Tab')) choose(chosen);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  const onText = (text: string, cursor: number): void => {
    const next = quickMessages.length > 0 ? slashQueryAt(text, cursor) : null;
    if (next && !open) setHints(hintsNow());
    setOpen(next);
    setActive(0);
  };
  return { open, found, active, onText, onKeyDown, close };
}
