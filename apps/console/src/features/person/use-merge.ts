import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MergeChoices, Visitor, VisitorId } from '@parley/protocol';
import { visitorQuery } from '../../live/queries/visits.queries.ts';
import { request, type Failure } from '../../shared/api/request.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { showToast } from '../../shared/screen/toasts.store.ts';
import { usePersonTexts } from './texts/use-person-texts.ts';

interface Merging {
  readonly visitorId: VisitorId;
  readonly other: Visitor;
  readonly choices: MergeChoices;
}

interface Merge {
  /** Resolves with whether it was done; then it can be undone for a while from a line on the screen, and later on the card. */
  readonly merge: (merging: Merging) => Promise<boolean>;
  readonly failure: Failure | null;
  readonly isBusy: boolean;
}

/** Takes two persons for one. */
export function useMerge(): Merge {
  const [t, shared] = [usePersonTexts(), useSharedTexts()];
  const client = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  // The server tells every console; this one does not wait for it.
  const refresh = (ids: readonly VisitorId[]): void => {
    for (const id of ids) void client.invalidateQueries({ queryKey: visitorQuery(id).queryKey });
    void client.invalidateQueries({ queryKey: ['ended'] });
  };
  return {
    failure,
    isBusy,
    async merge({ visitorId, other, choices }) {
      setBusy(true);
      const body = { otherId: other.id, choices };
      const answer = await request('POST /v1/visitors/:visitorId/merge', { params: { visitorId }, body });
      setBusy(false);
      setFailure(answer.ok ? null : answer.error);
      if (!answer.ok) return false;
      refresh([visitorId, other.id]);
      const left = other.records?.[0]?.id ?? other.id;
      const undo = async (): Promise<void> => {
        const undone = await request('POST /v1/visitors/:visitorId/separate', {
          params: { visitorId: left },
        });
        refresh([visitorId, other.id]);
        showToast(undone.ok ? t('separated') : shared(undone.error.code));
      };
      showToast(t('merged'), { label: t('undo'), run: () => void undo() });
      return true;
    },
  };
}
