import { maskCards } from '@parley/plain-text';
import type { Command } from './commands.ts';

/**
 * The command without numbers of payment cards, whoever wrote them and wherever. Browsers mask too, but what is stored must not
 * hang on what a browser does. Done before anything is compared, so that a repeat still equals what was stored.
 */
export function maskCommand(command: Command): Command {
  const text = 'text' in command ? maskCards(command.text) : null;
  const note = 'note' in command && command.note !== null ? maskCards(command.note) : null;
  return {
    ...command,
    ...(text !== null && { text }),
    ...(note !== null && { note }),
  };
}
