import { EmailAddress, Name } from '@parley/protocol';
import type { SiteSettings } from '@parley/protocol';
import type { AppContext } from '../context.ts';
import { newSiteKey } from '../features/site/site.key.ts';
import { createWorkspace } from '../seed/workspace.ts';

interface Added {
  readonly siteKey: string;
  /** Where the administrator chooses a password. */
  readonly joinUrl: string;
}

/** Live presence and typing previews stay off until the owner switches them on. */
const settings: SiteSettings = {
  accent: '#1c7ed6',
  side: 'right',
  greeting: {
    en: 'Hello! How can we help you?',
    ru: 'Здравствуйте! Чем можем помочь?',
    it: 'Ciao! Come possiamo aiutarti?',
  },
  livePresence: false,
  typingPreview: false,
  requiresConsent: false,
  linkCards: 'own',
};

type Outcome = { readonly ok: true; readonly value: Added } | { readonly ok: false; readonly error: string };
type Needs = Pick<AppContext, 'db' | 'now' | 'newId' | 'account'>;

/** Makes a workspace with one team, one site and one administrator, who is invited; or says what is wrong. */
export async function addWorkspace(app: Needs, name: string, email: string): Promise<Outcome> {
  const words = Name.safeParse(name);
  const address = EmailAddress.safeParse(email);
  if (!words.success || !address.success)
    return { ok: false, error: 'usage: workspace:add "Name" person@example.com' };
  const siteKey = newSiteKey(words.data);
  const workspace = await createWorkspace(app, {
    name: words.data,
    administrator: {
      name: address.data.split('@', 1)[0] ?? address.data,
      email: address.data,
      passwordHash: null,
    },
    teams: ['Support'],
    site: { key: siteKey, name: words.data, settings },
  });
  if (!workspace)
    return { ok: false, error: `Somebody on this server already has the address ${address.data}.` };
  const { id: workspaceId, administratorId: id } = workspace;
  const link = await app.account.links.create({ id, workspaceId });
  if (!link.ok) return { ok: false, error: link.error.message };
  return { ok: true, value: { siteKey, joinUrl: link.value.url } };
}
