import { readable } from '@parley/plain-text/readable';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';

/** Milliseconds since 1970 in UTC; every instant in the contract. */
export const Instant = z.int().nonnegative();
/** A place in a conversation: 1, 2, 3, … without gaps. */
export const Seq = z.int().positive();
/** The newest thing a reader has. For operators a place in the workspace's event log, for visitors in what they may see. */
export const Cursor = z.int().nonnegative();

export const Locale = z.enum(['en', 'ru', 'it']);
export type Locale = z.infer<typeof Locale>;

/** In which language the widget speaks; of one that the server has no texts in, English stands in. */
export const WidgetLanguage = z
  .string()
  .length(2)
  .regex(/^[a-z]+$/)
  .transform((language): Locale => Locale.options.find((known) => known === language) ?? 'en');

/** What somebody writes or a browser tells, in the form that every store and screen can hold. */
export const Words = z.string().overwrite(readable);

/** The same text in the languages the owner wrote it in; English stands in for a missing one. */
export const LocalizedText = z
  .object({
    en: Words.max(1_000),
    ru: Words.max(1_000).optional(),
    it: Words.max(1_000).optional(),
  })
  .meta({ id: 'LocalizedText' });
export type LocalizedText = z.infer<typeof LocalizedText>;

export const Name = Words.trim().min(1).max(LIMITS.nameChars);
export const EmailAddress = z.email().max(200);
export const MessageText = Words.trim().min(1).max(LIMITS.messageChars);
export const NoteText = Words.trim().min(1).max(LIMITS.noteChars);
/** Longer titles and addresses are cut, not refused: a visitor must not lose a conversation to an owner's long title. */
export const PageTitle = Words.transform((title) => title.slice(0, LIMITS.titleChars).toWellFormed());
export const PageUrl = Words.transform((url) => url.slice(0, LIMITS.urlChars).toWellFormed());

export const Phone = Words.trim().max(40);

export const Done = z.object({}).meta({ id: 'Done' });
