import { QuickMessageId } from '@parley/protocol';
import type {
  AttachmentId,
  Attachment,
  ImportedLine,
  Operator,
  OperatorId,
  QuickMessage,
  QuickMessageDraft,
  QuickMessageFigures,
  Result,
  Team,
  TeamId,
  WorkspaceId,
} from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import type { Done } from '../../outcome.ts';
import type { OperatorCaller } from '../account/session.store.ts';
import { figuresOf } from './quick-message.figures.ts';
import { copyFiles, mayTie, removeFilesOfQuickMessage, tieFiles } from './quick-message.files.ts';
import type { FileTools } from './quick-message.files.ts';
import { importQuickMessages } from './quick-message.import.ts';
import type { LinkChecks } from './quick-message.links.ts';
import {
  deleteQuickMessage,
  findQuickMessages,
  insertQuickMessage,
  isFree,
  updateQuickMessage,
} from './quick-message.store.ts';
import type { Written } from './quick-message.store.ts';

type Saved = Promise<Result<QuickMessage, 'not_found' | 'bad_request' | 'forbidden' | 'attachment_unknown'>>;

export interface QuickMessageService {
  /** Those that this operator may use; whoever sees every team has every team's. */
  readonly of: (operator: OperatorCaller) => Promise<QuickMessage[]>;
  readonly add: (by: OperatorCaller, draft: QuickMessageDraft) => Saved;
  readonly change: (by: OperatorCaller, id: QuickMessageId, draft: QuickMessageDraft) => Saved;
  readonly remove: (
    by: OperatorCaller,
    id: QuickMessageId,
  ) => Promise<Result<Done, 'not_found' | 'forbidden'>>;
  readonly copyFiles: (
    by: OperatorCaller,
    id: QuickMessageId,
    ids: readonly AttachmentId[],
  ) => Promise<Result<{ attachments: Attachment[] }, 'not_found' | 'id_reused' | 'quota_reached'>>;
  readonly figures: (by: OperatorCaller) => Promise<{
    asOf: number;
    from: number;
    figures: QuickMessageFigures[];
  }>;
  readonly checkLinks: (by: OperatorCaller) => Promise<void>;
  readonly take: (
    by: OperatorCaller,
    file: { readonly bytes: Uint8Array; readonly mode: 'preview' | 'take' },
  ) => Promise<Result<{ lines: ImportedLine[] }, 'file_refused'>>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly links: LinkChecks;
  readonly files: FileTools;
  readonly hasTeam: (workspaceId: WorkspaceId, id: TeamId) => Promise<boolean>;
  readonly hasOperator: (workspaceId: WorkspaceId, id: OperatorId) => Promise<boolean>;
  readonly teamsOf: (workspaceId: WorkspaceId) => Promise<Team[]>;
  readonly operatorsOf: (workspaceId: WorkspaceId) => Promise<Operator[]>;
}

/** How far back uses are counted. */
const FIGURES_MS = 90 * 86_400_000;

/** Whether an operator may write this one: shared ones are the supervisors'. */
const mayWrite = ({ role }: OperatorCaller, { isPersonal }: Pick<QuickMessage, 'isPersonal'>): boolean =>
  isPersonal || role !== 'operator';

export function createQuickMessages(needs: Needs): QuickMessageService {
  const { core, live, links } = needs;
  const { db } = core;
  async function announce({ workspaceId }: OperatorCaller): Promise<void> {
    live.toWorkspace(workspaceId, 'settings.changed', { what: 'quick-messages' });
    await links.follow(workspaceId);
  }
  /** Whatever the writer may know of: every shared one, and their own. */
  const known = ({ workspaceId, id: operatorId }: OperatorCaller) =>
    findQuickMessages(db, { workspaceId, operatorId });
  const of = ({ id: operatorId, workspaceId, role, teamIds }: OperatorCaller) =>
    findQuickMessages(
      db,
      role === 'operator' ? { workspaceId, operatorId, teamIds } : { workspaceId, operatorId },
    );

  /** Stores one with its files, or nothing. */
  async function save(by: OperatorCaller, draft: QuickMessageDraft, message: Written, isNew: boolean): Saved {
    const { workspaceId } = by;
    const tie = { id: message.id, by, attachmentIds: draft.attachmentIds, now: core.now() };
    const stored = await db.transaction().execute(async (transaction) => {
      // Before anything is written, so that nothing has to be taken back.
      if (!(await mayTie(transaction, tie))) return fail('attachment_unknown');
      if (isNew) await insertQuickMessage(transaction, workspaceId, { ...message, countedFrom: core.now() });
      else if (!(await updateQuickMessage(transaction, workspaceId, message))) return fail('not_found');
      await tieFiles(transaction, tie);
      return ok({});
    });
    if (!stored.ok) return stored;
    await announce(by);
    const kept = (await known(by)).find(({ id }) => id === message.id);
    return kept ? ok(kept) : fail('not_found');
  }

  return {
    of,
    async add(by, draft) {
      if (!mayWrite(by, draft)) return fail('forbidden');
      const all = await known(by);
      if (all.length >= LIMITS.quickMessagesMost)
        return fail('bad_request', {
          detail: `there are ${LIMITS.quickMessagesMost} quick messages at most`,
        });
      const message = owned(by, draft, QuickMessageId.parse(core.newId()));
      const checked = await check(needs, by, { message, all });
      return checked.ok ? save(by, draft, message, true) : checked;
    },
    async change(by, id, draft) {
      const all = await known(by);
      const before = all.find((one) => one.id === id);
      if (!before) return fail('not_found');
      if (!mayWrite(by, before) || !mayWrite(by, draft)) return fail('forbidden');
      const message = owned(by, draft, id);
      const checked = await check(needs, by, { message, all });
      return checked.ok ? save(by, draft, message, false) : checked;
    },
    async remove(by, id) {
      const before = (await known(by)).find((one) => one.id === id);
      if (!before) return fail('not_found');
      if (!mayWrite(by, before)) return fail('forbidden');
      await removeFilesOfQuickMessage(db, id, core.now());
      if (!(await deleteQuickMessage(db, by.workspaceId, id))) return fail('not_found');
      await announce(by);
      return ok({});
    },
    async copyFiles(by, id, ids) {
      const isUsable = (await of(by)).some((one) => one.id === id);
      return isUsable ? copyFiles(core, needs.files, { id, by, ids }) : fail('not_found');
    },
    async figures(by) {
      const asOf = core.now();
      const from = asOf - FIGURES_MS;
      const messages = await of(by);
      return { asOf, from, figures: await figuresOf(db, { workspaceId: by.workspaceId, messages, from }) };
    },
    checkLinks: async ({ workspaceId }) => {
      await links.follow(workspaceId);
      await links.again(workspaceId);
    },
    async take(by, file) {
      const taken = await importQuickMessages(needs, by, file);
      if (taken.ok && file.mode === 'take') await announce(by);
      return taken;
    },
  };
}

async function check(
  { hasTeam, hasOperator }: Needs,
  { workspaceId }: OperatorCaller,
  { message, all }: { readonly message: Written; readonly all: readonly Written[] },
): Promise<Result<Done, 'not_found' | 'bad_request'>> {
  const { teamId, ownerId, isPersonal } = message;
  if (teamId !== null && !(await hasTeam(workspaceId, teamId)))
    return fail('not_found', { detail: 'teamId' });
  if (!isPersonal && ownerId !== null && !(await hasOperator(workspaceId, ownerId)))
    return fail('not_found', { detail: 'ownerId' });
  if (isFree(all, message)) return ok({});
  return fail('bad_request', { detail: 'the shortcode or the hotkey is taken' });
}

/** A personal one is its writer's and no team's. */
function owned(by: OperatorCaller, draft: QuickMessageDraft, id: QuickMessageId): Written {
  const { attachmentIds: _, ...words } = draft;
  return draft.isPersonal ? { ...words, id, ownerId: by.id, teamId: null } : { ...words, id };
}
