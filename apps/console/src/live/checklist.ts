import type {
  Checklist,
  ChecklistStep,
  Conversation,
  ConversationId,
  RouteReply,
  StepMark,
  StepState,
} from '@parley/protocol';
import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { fetchReply, request, type Failure } from '../shared/api/request.ts';
import { checklistsQuery } from './queries/settings.queries.ts';
import { useMe } from './queries/session.query.ts';
import { useServerNow } from '../shared/time/use-now.ts';

/** What was ticked in a conversation; `steps.changed` makes it stale. */
const stepsQuery = (conversationId: ConversationId) =>
  queryOptions({
    queryKey: ['steps', conversationId],
    queryFn: ({ signal }) =>
      fetchReply('GET /v1/conversations/:conversationId/steps', { params: { conversationId } }, signal),
    staleTime: Infinity,
  });

/** The lists that are for what a conversation is about, or for all. */
const listsFor = (
  lists: readonly Checklist[],
  { topic }: Pick<Conversation, 'topic'>,
): readonly Checklist[] =>
  lists.filter(
    ({ topicIds }) =>
      topicIds.length === 0 || topicIds.some((id) => id === topic?.id || id === topic?.subtopic?.id),
  );

const NONE: readonly Checklist[] = [];
const NO_MARKS: readonly StepMark[] = [];

export interface Progress {
  readonly lists: readonly Checklist[];
  readonly marks: readonly StepMark[];
  /** Steps that were ticked or skipped, of all. */
  readonly settled: number;
  readonly whole: number;
}

function progressOf(lists: readonly Checklist[], marks: readonly StepMark[]): Progress {
  const ids = lists.flatMap(({ steps }) => steps.map(({ id }) => id));
  const settled = ids.filter((id) => marks.some(({ stepId }) => stepId === id)).length;
  return { lists, marks, settled, whole: ids.length };
}

/** The checklists of a conversation and how far they are; null until that is known. Nothing is asked where there is no list. */
export function useProgress(conversation: Conversation): Progress | null {
  const { data: all = NONE } = useQuery(checklistsQuery);
  const lists = listsFor(all, conversation);
  const { data } = useQuery({ ...stepsQuery(conversation.id), enabled: lists.length > 0 });
  return lists.length === 0 || data ? progressOf(lists, data?.marks ?? NO_MARKS) : null;
}

/** The steps that nobody has ticked or skipped, as far as it is known here; null where there is no list. */
export function openStepsOf(
  client: QueryClient,
  conversation: Conversation,
): readonly ChecklistStep[] | null {
  const lists = listsFor(client.getQueryData(checklistsQuery.queryKey) ?? NONE, conversation);
  if (lists.length === 0) return null;
  const marks = client.getQueryData(stepsQuery(conversation.id).queryKey)?.marks ?? NO_MARKS;
  return lists.flatMap(({ steps }) => steps).filter(({ id }) => !marks.some(({ stepId }) => stepId === id));
}

type Steps = RouteReply<'GET /v1/conversations/:conversationId/steps'>;

/** Ticks or skips a step at once; it springs back when the server refuses, and the failure is given back. */
export function useMarkStep({ id: conversationId }: Conversation) {
  const client = useQueryClient();
  const me = useMe().operator;
  const now = useServerNow();
  const { queryKey } = stepsQuery(conversationId);
  return async (stepId: StepMark['stepId'], state: StepState | null): Promise<Failure | null> => {
    await client.cancelQueries({ queryKey });
    const before = client.getQueryData(queryKey);
    client.setQueryData(queryKey, (known): Steps | undefined => {
      const others = known?.marks.filter((mark) => mark.stepId !== stepId) ?? [];
      const marks = state ? [...others, { stepId, state, operatorName: me.name, at: now }] : others;
      return { marks };
    });
    const answer = await request('PUT /v1/conversations/:conversationId/steps/:stepId', {
      params: { conversationId, stepId },
      body: { state },
    });
    if (answer.ok) return null;
    client.setQueryData(queryKey, before);
    void client.invalidateQueries({ queryKey });
    return answer.error;
  };
}
