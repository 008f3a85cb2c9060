import { z } from 'zod';
import { AttachmentId } from './ids.ts';

/** `image`: decoded and written anew by the server, may be shown. `file`: anything else, only ever saved. */
export const AttachmentKind = z.enum(['image', 'file']);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

/** A file of a message. Name and type are the server's own words: cleaned, and told by what the file holds. */
export const Attachment = z
  .object({
    id: AttachmentId,
    name: z.string(),
    mime: z.string(),
    bytes: z.int().nonnegative(),
    /** In pixels as shown; null for what is no image. */
    width: z.int().positive().nullable(),
    height: z.int().positive().nullable(),
    kind: AttachmentKind,
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof Attachment>;

/** Stands where a route sends a file instead of JSON. */
export const FileBytes = z.string().meta({ id: 'FileBytes', description: 'The bytes of the file.' });
