import { z } from 'zod';
import { LIMITS } from '../limits.ts';

/** Keys held and pressed, such as `Mod+K`; or two pressed one after the other, such as `G I`. */
export const Hotkey = z
  .string()
  .max(40)
  .regex(/^(?:(?:Mod|Ctrl|Alt|Shift)\+)*[^\s+]+(?: [A-Z])?$/u);

/** How an operator has arranged the console for themself, in every browser. Keys by command; null: the command has none. What is not named is as it comes. */
export const Preferences = z
  .object({
    hotkeys: z
      .record(z.string().regex(/^[\w-]{1,60}$/), Hotkey.nullable())
      .refine((hotkeys) => Object.keys(hotkeys).length <= LIMITS.ownHotkeysMost, {
        message: `${LIMITS.ownHotkeysMost} at most`,
      }),
  })
  .meta({ id: 'Preferences' });
export type Preferences = z.infer<typeof Preferences>;
