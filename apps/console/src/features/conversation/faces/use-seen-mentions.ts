import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConversationId } from '@parley/protocol';
import { useEffect } from 'react';
import { mentionsQuery } from '../../../live/queries/mentions.query.ts';
import { request } from '../../../shared/api/request.ts';
import { useAttention } from '../../../shared/screen/use-attention.ts';

/** Whoever looks at a conversation has seen the notes in it that name them. */
export function useSeenMentions(conversationId: ConversationId): void {
  const client = useQueryClient();
  const hasAttention = useAttention();
  const { data } = useQuery(mentionsQuery);
  const isUnseen =
    data?.mentions.some((one) => one.conversationId === conversationId && !one.isSeen) ?? false;
  useEffect(() => {
    if (!isUnseen || !hasAttention) return;
    void request('POST /v1/mentions/seen', { body: { conversationId } }).then((answer) =>
      answer.ok ? client.invalidateQueries({ queryKey: mentionsQuery.queryKey }) : undefined,
    );
  }, [client, conversationId, isUnseen, hasAttention]);
}
