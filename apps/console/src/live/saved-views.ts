import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Preferences, SavedView } from '@parley/protocol';
import { request, type Failure } from '../shared/api/request.ts';
import { preferencesQuery } from './queries/preferences.query.ts';

/** Changes how the operator has arranged the console: at once on the screen, and taken back when the server does not have it. */
export function useChangePreferences(): (
  change: (known: Preferences) => Preferences,
) => Promise<Failure | null> {
  const client = useQueryClient();
  return async (change) => {
    const { queryKey } = preferencesQuery;
    const known = await client.ensureQueryData(preferencesQuery);
    const body = change(known);
    client.setQueryData(queryKey, body);
    const answer = await request('PUT /v1/preferences', { body });
    if (answer.ok) return null;
    await client.invalidateQueries({ queryKey });
    return answer.error;
  };
}

const NO_VIEWS: readonly SavedView[] = [];

/** The views that the operator has kept. */
export const useSavedViews = (): readonly SavedView[] => useQuery(preferencesQuery).data?.views ?? NO_VIEWS;
