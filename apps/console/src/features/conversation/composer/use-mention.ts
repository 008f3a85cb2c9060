import { useState, type KeyboardEvent } from 'react';
import type { Conversation, Operator } from '@parley/protocol';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import { mentionable } from '../../../live/mentions.ts';

interface Open {
  /** Where the `@` stands, and what is typed after it. */
  readonly from: number;
  readonly query: string;
}

export interface MentionMenu {
  readonly open: Open | null;
  readonly found: readonly Operator[];
  readonly active: number;
  readonly onText: (text: string, cursor: number) => void;
  /** True when the key was for the list. */
  readonly onKeyDown: (event: KeyboardEvent, choose: (colleague: Operator) => void) => boolean;
  readonly close: () => void;
}

const MOST = 8;

/** The `@word` that the cursor stands in. */
function queryAt(text: string, cursor: number): Open | null {
  const match = /(?:^|\s)@([\p{L}\p{N}'’.-]{0,40})$/u.exec(text.slice(0, cursor));
  const query = match?.[1];
  return query === undefined ? null : { from: cursor - query.length - 1, query };
}

/** The list of colleagues that an `@` opens in a note: those who may see the conversation. */
export function useMention(conversation: Conversation, isNote: boolean): MentionMenu {
  const context = useCommandContext();
  const [open, setOpen] = useState<Open | null>(null);
  const [active, setActive] = useState(0);
  const words = open?.query.toLocaleLowerCase() ?? '';
  const found = open
    ? mentionable(conversation, context)
        .filter(({ name }) =>
          name
            .toLocaleLowerCase()
            .split(/\s+/)
            .some((part) => part.startsWith(words)),
        )
        .slice(0, MOST)
    : [];
  const close = (): void => setOpen(null);
  const onKeyDown: MentionMenu['onKeyDown'] = (event, choose) => {
    if (!open || found.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const chosen = found[active];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (step !== undefined) setActive((active + step + found.length) % found.length);
    else if (chosen && !event.shiftKey && (event.key === 'Enter' || event.key === 'Tab')) choose(chosen);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const onText = (text: string, cursor: number): void => {
    setOpen(isNote ? queryAt(text, cursor) : null);
    setActive(0);
  };
  return { open, found, active, onText, onKeyDown, close };
}
