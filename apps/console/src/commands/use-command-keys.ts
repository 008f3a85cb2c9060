import { useEffect, useRef } from 'react';
import { allCommands } from './all-commands.ts';
import type { CommandContext } from './command.ts';
import { isHotkey, isMacKeyboard, isTyping } from './hotkey.ts';

/** Runs the command whose hotkey is pressed, anywhere in the console. */
export function useCommandKeys(context: CommandContext): void {
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  useEffect(() => {
    const isMac = isMacKeyboard();
    const onKeyDown = (event: KeyboardEvent): void => {
      const isCharacter = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.defaultPrevented || (isCharacter && isTyping(event.target))) return;
      const command = allCommands(latest.current).find(
        ({ hotkey, when }) => hotkey !== undefined && isHotkey(event, hotkey, isMac) && when(latest.current),
      );
      if (!command) return;
      event.preventDefault();
      void command.run(latest.current);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
