import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { Attachment } from './attachment.ts';
import { MedianShare, Share } from './board.ts';
import { AttachmentId, OperatorId, QuickMessageId, TeamId, TopicId } from './ids.ts';
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
    /** Topics and closer words in whose conversations it is at hand; empty: in none more than in others. */
    topicIds: z.array(TopicId).max(LIMITS.quickMessageTopics),
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
    /** What goes along. Each message gets a copy of its own (`POST …/files`). */
    attachments: z.array(Attachment).max(LIMITS.attachmentsPerMessage),
  })
  .meta({ id: 'QuickMessage' });
export type QuickMessage = z.infer<typeof QuickMessage>;

const { variants, use, folder, topicIds, isPersonal, ownerId, reviewAt } = QuickMessage.shape;

/** What is written. A personal one becomes its writer's, whatever `ownerId` says. Files are those that it has, or that its writer uploaded and has not sent. */
export const QuickMessageDraft = QuickMessage.omit({ id: true, attachments: true })
  .extend({
    variants: variants.default({}),
    use: use.default(''),
    folder: folder.default(''),
    topicIds: topicIds.default([]),
    isPersonal: isPersonal.default(false),
    ownerId: ownerId.default(null),
    reviewAt: reviewAt.default(null),
    attachmentIds: z.array(AttachmentId).max(LIMITS.attachmentsPerMessage).default([]),
  })
  .meta({ id: 'QuickMessageDraft' });
export type QuickMessageDraft = z.infer<typeof QuickMessageDraft>;

/** A link of a quick message. `dead`: the page or its host does not exist. `unclear`: it did not answer, answered with a fault, or may not be asked. */
export const QuickMessageLink = z
  .object({
    url: z.string(),
    state: z.enum(['waiting', 'alive', 'dead', 'unclear']),
    /** What the page answered, if it did. */
    status: z.int().nullable(),
    checkedAt: Instant.nullable(),
  })
  .meta({ id: 'QuickMessageLink' });
export type QuickMessageLink = z.infer<typeof QuickMessageLink>;

/** How a quick message does, counted from what was stored since `from` of the reply, or since `countedFrom` where that is later. */
export const QuickMessageFigures = z
  .object({
    quickMessageId: QuickMessageId,
    countedFrom: Instant,
    /** Messages that an operator sent with it, in which a fifth of its words at least are left. */
    uses: z.int().nonnegative(),
    lastUsedAt: Instant.nullable(),
    /** Uses in which at least one of its own words was changed, of all. */
    edited: Share,
    /** Of the edited ones: which share of its words was changed. */
    changed: MedianShare,
    /** Good ratings of all ratings of conversations in which it was used. */
    ratings: Share,
    links: z.array(QuickMessageLink),
  })
  .meta({ id: 'QuickMessageFigures' });
export type QuickMessageFigures = z.infer<typeof QuickMessageFigures>;

/** Why a line of a file is not taken. */
export const ImportProblem = z.enum([
  'shortcode',
  'text',
  'too-long',
  'language',
  'team',
  'keeper',
  'day',
  'hotkey',
  'twice',
  'too-many',
  'not-yours',
]);
export type ImportProblem = z.infer<typeof ImportProblem>;

/** What becomes of one line of a file; its first line has the number 1. */
export const ImportedLine = z
  .object({
    line: z.int().positive(),
    shortcode: z.string(),
    outcome: z.enum(['new', 'changed', 'same', 'refused']),
    problem: ImportProblem.nullable(),
  })
  .meta({ id: 'ImportedLine' });
export type ImportedLine = z.infer<typeof ImportedLine>;
