import { useEffect, useRef } from 'react';
import { allCommands } from './all-commands.ts';
import type { CommandContext } from './command.ts';
import { isMacKeyboard, isTyping } from './hotkey.ts';
import { createKeyReader } from './key-reader.ts';

/** Runs the command whose hotkey is pressed, anywhere in the console. */
export function useCommandKeys(context: CommandContext): void {
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  useEffect(() => {
    const read = createKeyReader(isMacKeyboard());
    const onKeyDown = (event: KeyboardEvent): void => {
      // A function key writes nothing, whatever stands under the cursor.
      const isCharacter = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.key);
      if (event.defaultPrevented || (isCharacter && isTyping(event.target))) return;
      const here = latest.current;
      const found = read(
        event,
        allCommands(here).filter(({ hotkey, when }) => hotkey !== undefined && when(here)),
      );
      if (found === undefined || found === 'begun') return;
      event.preventDefault();
      void found.run(here);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
