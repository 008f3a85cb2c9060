import { QuickMessage } from '@parley/protocol';
import type { OperatorId, QuickMessageId, TeamId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { AttachmentRow } from '../../db/tables.ts';
import { toAttachment } from '../../rules/to-attachment.ts';

const columns = [
  'id',
  'shortcode',
  'text',
  'variants_json',
  'used_for',
  'folder',
  'topic_ids_json',
  'personal_to',
  'owner_id',
  'review_at',
  'team_id',
  'hotkey',
] as const;

const Variants = QuickMessage.shape.variants;

/** The text in other languages, as a row keeps it. */
export const readVariants = (row: { readonly variants_json: string }): QuickMessage['variants'] =>
  Variants.parse(JSON.parse(row.variants_json));

const readTopicIds = (row: { readonly topic_ids_json: string }): QuickMessage['topicIds'] =>
  QuickMessage.shape.topicIds.parse(JSON.parse(row.topic_ids_json));

/** What its own row holds. */
export type Written = Omit<QuickMessage, 'attachments'>;

interface Reader {
  readonly workspaceId: WorkspaceId;
  /** Whoever reads them; of personal ones only theirs are found. */
  readonly operatorId: OperatorId;
  /** Those of these teams and those of everyone; all when left out. */
  readonly teamIds?: readonly TeamId[];
}

/** Quick messages by hotkey, then by shortcode; the reader's own before the shared ones. */
export async function findQuickMessages(
  db: Database,
  { workspaceId, operatorId, teamIds }: Reader,
): Promise<QuickMessage[]> {
  const rows = await db
    .selectFrom('quick_messages')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('personal_to', 'in', ['', operatorId])
    .orderBy((eb) => eb.fn.coalesce('hotkey', eb.lit(10)))
    .orderBy('personal_to', 'desc')
    .orderBy('shortcode')
    .execute();
  const files = await findFilesOf(db, workspaceId);
  return rows
    .filter((row) => teamIds === undefined || row.team_id === null || teamIds.includes(row.team_id))
    .map((row) => ({
      id: row.id,
      shortcode: row.shortcode,
      text: row.text,
      variants: readVariants(row),
      use: row.used_for,
      folder: row.folder,
      topicIds: readTopicIds(row),
      isPersonal: row.personal_to !== '',
      ownerId: row.owner_id,
      reviewAt: row.review_at,
      teamId: row.team_id,
      hotkey: row.hotkey,
      attachments: files.filter((file) => file.quick_message_id === row.id).map(toAttachment),
    }));
}

/** False when the shortcode or the hotkey already means something else to somebody who would have both. */
export function isFree(
  all: readonly Written[],
  message: Pick<Written, 'id' | 'shortcode' | 'hotkey' | 'teamId' | 'isPersonal'>,
): boolean {
  const { id, shortcode, hotkey, teamId, isPersonal } = message;
  // Of everybody's personal ones only the writer's own are known here: a shared one does not ask what others keep to themselves.
  const others = all.filter((other) => other.id !== id && (isPersonal || !other.isPersonal));
  if (others.some((other) => other.shortcode === shortcode)) return false;
  const meets = (other: Written): boolean =>
    other.isPersonal === isPersonal && (other.teamId === null || teamId === null || other.teamId === teamId);
  return hotkey === null || !others.some((other) => other.hotkey === hotkey && meets(other));
}

/** The files of all quick messages of a workspace, in the order in which they came. */
const findFilesOf = (db: Database, workspaceId: WorkspaceId): Promise<AttachmentRow[]> =>
  db
    .selectFrom('quick_messages as quick')
    .innerJoin('attachments as file', 'file.quick_message_id', 'quick.id')
    .selectAll('file')
    .where('quick.workspace_id', '=', workspaceId)
    .where('file.removed_at', 'is', null)
    .orderBy('file.created_at')
    .orderBy('file.id')
    .execute();

export async function insertQuickMessage(
  db: Database,
  workspaceId: WorkspaceId,
  message: Written & { readonly countedFrom: number },
): Promise<void> {
  await db
    .insertInto('quick_messages')
    .values({
      id: message.id,
      workspace_id: workspaceId,
      counted_from: message.countedFrom,
      ...toColumns(message),
    })
    .execute();
}

/** False when there is none with this id. */
export async function updateQuickMessage(
  db: Database,
  workspaceId: WorkspaceId,
  message: Written,
): Promise<boolean> {
  const row = await db
    .updateTable('quick_messages')
    .set(toColumns(message))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', message.id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteQuickMessage(
  db: Database,
  workspaceId: WorkspaceId,
  id: QuickMessageId,
): Promise<boolean> {
  const row = await db
    .deleteFrom('quick_messages')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const toColumns = (message: Written) => ({
  shortcode: message.shortcode,
  text: message.text,
  variants_json: JSON.stringify(message.variants),
  used_for: message.use,
  folder: message.folder,
  topic_ids_json: JSON.stringify(message.topicIds),
  personal_to: message.isPersonal && message.ownerId !== null ? message.ownerId : ('' as const),
  owner_id: message.ownerId,
  review_at: message.reviewAt,
  team_id: message.teamId,
  hotkey: message.hotkey,
});
