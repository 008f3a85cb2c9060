import { z } from 'zod';
import { Attachment } from './attachment.ts';

/** What the server read about a page that a message leads to. Its words are the page's own, cut and without markup. */
export const LinkCard = z
  .object({
    /** As the message has it. */
    url: z.string(),
    title: z.string(),
    /** May be empty. */
    text: z.string(),
    /** Decoded and written anew; asked for like any file of the conversation. */
    picture: Attachment.nullable(),
  })
  .meta({ id: 'LinkCard' });
export type LinkCard = z.infer<typeof LinkCard>;
