import type { Questions } from '@parley/protocol';
import type { Bridge } from '../loader/bridge.ts';
import { recall, storageName } from '../loader/storage.ts';

/** What is left to ask of this visitor, and where the owner's page about privacy is. */
export async function loadQuestions({ base, site }: Bridge): Promise<Questions> {
  const token = recall('localStorage', storageName(site.key, 'token'));
  const reply = await fetch(`${base}v1/sites/${site.key}/questions`, {
    credentials: 'omit',
    headers: token === null ? {} : { Authorization: `Bearer ${token}` },
  });
  if (!reply.ok) throw new Error(`questions: ${reply.status}`);
  return reply.json();
}
