import type { DraftStorage } from '@parley/delivery';
import type { OperatorId } from '@parley/protocol';
import { request } from '../shared/api/request.ts';
import type { Draft } from '../shared/screen/drafts.store.ts';
import { syncDrafts, type SyncedStorage } from '../shared/screen/drafts.sync.ts';
import { readLocal, writeLocal } from '../shared/screen/local-storage.ts';

/** The drafts of this operator in all their browsers. */
export function ownDrafts(local: DraftStorage<Draft>, operatorId: OperatorId): SyncedStorage {
  const key = `parley.drafts.${operatorId}`;
  return syncDrafts(
    local,
    {
      async all() {
        const answer = await request('GET /v1/drafts');
        return answer.ok ? answer.value.drafts : null;
      },
      async write(conversationId, body) {
        const params = { conversationId };
        const answer = await request('PUT /v1/conversations/:conversationId/draft', { params, body });
        if (answer.ok) return answer.value;
        return answer.error.code === 'conversation_unknown' ? 'gone' : null;
      },
    },
    { read: () => readVersions(key), write: (versions) => writeLocal(key, JSON.stringify(versions)) },
  );
}

function readVersions(key: string): Record<string, string> {
  const parsed: unknown = JSON.parse(readLocal(key) ?? '{}');
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(
    Object.entries(parsed).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
