import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, type ReactElement } from 'react';
import { coolDownFrom, hardFor } from '../../live/cool-down.ts';
import type { Inbox } from '../../live/apply/inbox.apply.ts';
import { inboxQuery } from '../../live/queries/conversations.queries.ts';
import { useMe } from '../../live/queries/session.query.ts';
import { useCoolDownStore } from '../../shared/screen/cool-down.store.ts';
import { useServerNowInMinutes } from '../../shared/time/use-now.ts';
import { Optional } from '../../shared/ui/optional.tsx';
import { CoolDownStrip } from '../screens.tsx';

/** Looks for what was hard for this operator, and offers a pause to who is not in one. Loaded when there is something to say. */
export function CoolDown(): ReactElement | null {
  const { id, presence } = useMe().operator;
  const now = useServerNowInMinutes();
  const select = useCallback(
    ({ conversations }: Inbox) => coolDownFrom(hardFor(id, Object.values(conversations)), now),
    [id, now],
  );
  const { data: at = null } = useQuery({ ...inboxQuery, select, notifyOnChangeProps: ['data'] });
  const { suggested, settled } = useCoolDownStore();
  const isWanted = at !== null && at > settled && presence === 'online';
  useEffect(() => useCoolDownStore.setState({ suggested: isWanted ? at : null }), [isWanted, at]);
  if (suggested === null) return null;
  return (
    <Optional>
      <CoolDownStrip />
    </Optional>
  );
}
