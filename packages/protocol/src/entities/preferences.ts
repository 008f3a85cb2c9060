import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { SavedView } from './search.ts';

/** Keys held and pressed, such as `Mod+K`; or two pressed one after the other, such as `G I`. */
export const Hotkey = z
  .string()
  .max(40)
  .regex(/^(?:(?:Mod|Ctrl|Alt|Shift)\+)*[^\s+]+(?: [A-Z])?$/u);

/** What an operator may want to hear: somebody new waits for the team, a message in an own conversation, three quarters of a minute are over, something was passed to them, a call is due, a note names them, a promise is due soon or late. */
export const AlertEvent = z.enum(['queue', 'message', 'deadline', 'offer', 'callback', 'mention', 'promise']);
export type AlertEvent = z.infer<typeof AlertEvent>;

export const AlertSound = z.enum(['none', 'chime', 'bell', 'knock', 'marimba', 'alarm']);
export type AlertSound = z.infer<typeof AlertSound>;

/** How an operator has arranged the console for themself, in every browser. Keys by command; null: the command has none. What is not named is as it comes. */
export const Preferences = z
  .object({
    hotkeys: z
      .record(z.string().regex(/^[\w-]{1,60}$/), Hotkey.nullable())
      .refine((hotkeys) => Object.keys(hotkeys).length <= LIMITS.ownHotkeysMost, {
        message: `${LIMITS.ownHotkeysMost} at most`,
      }),
    /** What is to be heard; what is not named is as it comes. */
    sounds: z.partialRecord(AlertEvent, AlertSound).optional(),
    /** Notifications of the desktop say that somebody wrote, and not what. */
    hidesText: z.boolean().optional(),
    views: z.array(SavedView).max(LIMITS.savedViewsMost).optional(),
  })
  .meta({ id: 'Preferences' });
export type Preferences = z.infer<typeof Preferences>;
