import { randomInt } from 'node:crypto';
import { ArticleId, QuickMessageDraft, QuickMessageId } from '@parley/protocol';
import type { AppContext } from '../context.ts';
import { insertArticle } from '../features/article/article.store.ts';
import { freeSlug, slugOf } from '../features/article/article.slug.ts';
import { insertQuickMessage } from '../features/quick-message/quick-message.store.ts';
import { demoArticles, demoContacts } from './demo-articles.ts';
import { ADMINISTRATOR_EMAIL, DEMO_SITE_KEY, demoQuickMessages, demoSettings, demoTriggers } from './demo.ts';
import { createWorkspace } from './workspace.ts';
import type { NewWorkspace } from './workspace.ts';

export interface SignIn {
  readonly email: string;
  /** Made here and kept nowhere: to be shown once. */
  readonly password: string;
}

type Needs = Pick<AppContext, 'db' | 'now' | 'newId' | 'account' | 'triggers' | 'siteContacts'>;

/** Fills an empty database with the demo workspace; null when somebody has begun already. */
export async function seedFirstStart(app: Needs): Promise<SignIn | null> {
  const workspaces = await app.db.selectFrom('workspaces').select('id').limit(1).execute();
  if (workspaces.length > 0) return null;
  const password = newPassword();
  const workspace = await createWorkspace(app, {
    name: 'Demo',
    administrator: {
      name: 'Alex Morgan',
      email: ADMINISTRATOR_EMAIL,
      passwordHash: await app.account.hashPassword(password),
    },
    teams: ['Sales', 'Support'],
    site: { key: DEMO_SITE_KEY, name: 'Demo shop', settings: demoSettings },
  });
  if (!workspace) return null;
  const [sales = null, support = null] = workspace.teamIds;
  const teamIds = { Sales: sales, Support: support };
  for (const { team, ...draft } of demoQuickMessages) {
    const id = QuickMessageId.parse(app.newId());
    const { attachmentIds: _, ...message } = QuickMessageDraft.parse({
      ...draft,
      teamId: team && teamIds[team],
    });
    await insertQuickMessage(app.db, workspace.id, { ...message, id, countedFrom: app.now() });
  }
  await addArticles(app, workspace);
  for (const draft of demoTriggers) {
    const added = await app.triggers.add(workspace.id, { ...draft, siteId: workspace.siteId });
    if (!added.ok) throw new Error(`The demo trigger "${draft.name}" was refused: ${added.error.message}`);
  }
  return { email: ADMINISTRATOR_EMAIL, password };
}

async function addArticles(app: Needs, { id, siteId }: NewWorkspace): Promise<void> {
  const slugs: string[] = [];
  for (const draft of demoArticles) {
    const slug = freeSlug(slugOf(draft.title), slugs);
    slugs.push(slug);
    const article = { ...draft, siteId, slug, id: ArticleId.parse(app.newId()), changedAt: app.now() };
    await insertArticle(app.db, id, article);
  }
  await app.siteContacts.change(id, siteId, demoContacts);
}

/** A password to be read aloud: without letters that are taken for one another; four groups of four carry 79 bits. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
export const newPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
