import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { OperatorId, QuickMessageId, TeamId } from './ids.ts';
import { Instant, MessageText, Words } from './values.ts';

/** The same text in other languages, by their primary tag (`it`, `de`): the visitor's language chooses. */
const Variants = z
  .record(z.string().regex(/^[a-z]{2,3}$/), MessageText)
  .refine((variants) => Object.keys(variants).length <= LIMITS.quickMessageVariants);

/**
 * A stored text. `{visitor}`, `{operator}` and `{site}` are filled in when it is inserted; any other `{word}`, or `{{slot:word}}`,
 * stops sending until it is filled by hand.
 */
export const QuickMessage = z
  .object({
    id: QuickMessageId,
    shortcode: z.string().regex(/^[\p{L}\p{N}_-]{1,40}$/u),
    text: MessageText,
    variants: Variants,
    /** What it is for, in the team's words; found by `/` as well. May be empty. */
    use: Words.trim().max(LIMITS.quickMessageUseChars),
    /** Those of one folder stand together; may be empty. */
    folder: Words.trim().max(LIMITS.quickMessageFolderChars),
    /** Only its owner has it, and no team. */
    isPersonal: z.boolean(),
    /** Whose it is when it is personal, otherwise who keeps it current. */
    ownerId: OperatorId.nullable(),
    /** From then on it stands in the list of those that should be read again. */
    reviewAt: Instant.nullable(),
    /** The team that shares it; null shares it with the whole workspace. */
    teamId: TeamId.nullable(),
    /** 1 to 9: Ctrl+Shift+digit inserts it. */
    hotkey: z.int().min(1).max(9).nullable(),
  })
  .meta({ id: 'QuickMessage' });
export type QuickMessage = z.infer<typeof QuickMessage>;

const { variants, use, folder, isPersonal, ownerId, reviewAt } = QuickMessage.shape;

/** What is written. A personal one becomes its writer's, whatever `ownerId` says. */
export const QuickMessageDraft = QuickMessage.omit({ id: true })
  .extend({
    variants: variants.default({}),
    use: use.default(''),
    folder: folder.default(''),
    isPersonal: isPersonal.default(false),
    ownerId: ownerId.default(null),
    reviewAt: reviewAt.default(null),
  })
  .meta({ id: 'QuickMessageDraft' });
export type QuickMessageDraft = z.infer<typeof QuickMessageDraft>;
