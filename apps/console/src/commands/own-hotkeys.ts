import type { Preferences } from '@parley/protocol';
import type { Command } from './command.ts';
import type { Hotkey } from './hotkey.ts';

export type OwnHotkeys = Preferences['hotkeys'];

/** The command with the key that the operator has given it; as it comes where they have given none. */
export function withOwnHotkey(command: Command, own: OwnHotkeys): Command {
  const hotkey = own[command.id];
  if (hotkey === undefined) return command;
  const { hotkey: _asItComes, ...rest } = command;
  return hotkey === null ? rest : { ...rest, hotkey };
}

/** Command and Ctrl count as one: what differs on a Mac alone would clash everywhere else. */
function canonical(hotkey: Hotkey): string {
  const parts = hotkey.split('+').map((part) => (part === 'Mod' ? 'Ctrl' : part));
  return [...new Set(parts.slice(0, -1))].sort().concat(parts.slice(-1)).join('+');
}

export const isSameHotkey = (one: Hotkey, other: Hotkey): boolean => canonical(one) === canonical(other);

/** Gives a command a key, or none (null); what is as it comes is not written down. */
export function withHotkey(own: OwnHotkeys, command: Command, hotkey: Hotkey | null): OwnHotkeys {
  const { [command.id]: _before, ...rest } = own;
  return hotkey === (command.hotkey ?? null) ? rest : { ...rest, [command.id]: hotkey };
}
