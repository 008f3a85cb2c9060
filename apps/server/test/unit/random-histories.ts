import fc from 'fast-check';
import type { CommandId, OperatorId, TagId, TeamId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { ConversationRow } from '../../src/db/tables.conversations.ts';
import type { Command, OperatorAuthor, VisitorAuthor } from '../../src/event-log/commands.ts';
import type { Entry } from '../../src/event-log/entry.ts';
import { handoverOf } from '../../src/features/conversation/handover/handover.ts';
import { decide } from '../../src/features/conversation/conversation.machine.ts';
import type { Facts, Receiver, Start } from '../../src/features/conversation/rules/rules.types.ts';

const workspaceId = 'w' as WorkspaceId;
const idOf = <Id extends string>(name: string): Id =>
  `00000000-0000-4000-8000-${Buffer.from(name.slice(0, 6)).toString('hex').padStart(12, '0')}` as Id;
const [sales, support] = [idOf<TeamId>('sales'), idOf<TeamId>('suppor')];
const teams = [sales, support];
const visitor: VisitorAuthor = { kind: 'visitor', id: 'vera' as VisitorId, workspaceId };
const operator = (name: string, role: OperatorAuthor['role'], teamIds: TeamId[]): OperatorAuthor => ({
  kind: 'operator',
  id: idOf<OperatorId>(name),
  workspaceId,
  name,
  role,
  teamIds,
});
const operators = [
  operator('anna', 'operator', [sales]),
  operator('piotr', 'operator', [support]),
  operator('olga', 'supervisor', []),
  operator('ivan', 'operator', teams),
];
const start = {
  first: {
    id: 'c',
    workspace_id: workspaceId,
    site_id: 's',
    team_id: sales,
    visitor_id: visitor.id,
    visitor_name: null,
    visit_id: null,
    city: null,
    country: null,
    place_from: 'unknown',
    invitation_id: null,
  },
  invitationText: null,
  asked: { fields: [], topics: [] },
  keptAnswers: [],
} as unknown as Start;

const tagId = idOf<TagId>('tag');
const wrapUp: Facts['wrapUp'] = {
  topics: [],
  demands: { topic: false, tags: false, outcome: true },
  tags: [{ id: tagId, name: 'Gift', isPutAway: false }],
};

const anyOperator = fc.constantFrom(...operators);
const anyone = fc.oneof(fc.constant(visitor), anyOperator);
const anyMood = fc.constantFrom('calm', 'tense', 'angry');
const seq = fc.integer({ min: 0, max: 30 });
const conversationId = 'c' as never;

interface Step {
  readonly kind: Command['kind'];
  readonly by: Command['by'];
  readonly receiver?: Receiver | null;
  readonly isGone?: boolean;
}
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: anyone.map((by) => ({
      kind: 'message.send' as const,
      by,
      conversationId: by.kind === 'visitor' ? null : conversationId,
      text: 'x',
      quickMessageId: null,
    })),
  },
  {
    weight: 3,
    arbitrary: anyOperator.map((by) => ({ kind: 'conversation.accept' as const, by, conversationId })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('conversation.transfer' as const),
      by: anyOperator,
      conversationId: fc.constant(conversationId),
      note: fc.constantFrom(null, 'note'),
      to: fc.constant({ teamId: 'unused' as TeamId }),
      files: fc.constant([]),
      receiver: fc.oneof(
        fc.constant(null),
        fc.record({
          kind: fc.constant('team' as const),
          teamId: fc.constantFrom(...teams),
          name: fc.constant('a team'),
          isFree: fc.boolean(),
        }),
        fc.tuple(anyOperator, fc.boolean()).map(([{ id, name, role, teamIds }, isFree]): Receiver => {
          const of = role === 'operator' ? teamIds : null;
          return { kind: 'operator', operatorId: id, name, isFree, teamIds: of };
        }),
      ),
      isWarm: fc.boolean(),
      brief: fc.constant({ asked: '', promised: '', tried: '' }),
      withinMs: fc.integer({ min: 1, max: 20 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('handover.close' as const),
      by: fc.oneof(fc.constant({ kind: 'system', id: null, workspaceId } as const), anyOperator),
      conversationId: fc.constant(conversationId),
      reason: fc.constant(null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        ...(['conversation.join', 'conversation.leave', 'conversation.takeover'] as const),
      ),
      by: anyOperator,
      conversationId: fc.constant(conversationId),
      reason: fc.constant('why'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('conversation.requeue' as const),
      by: fc.constant({ kind: 'system', id: null, workspaceId } as const),
      conversationId: fc.constant(conversationId),
      from: anyOperator.map(({ id }) => id),
      because: fc.constantFrom('connection-lost', 'signed-out'),
      isGone: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: anyone.map((by) => ({ kind: 'conversation.end' as const, by, conversationId })) },
  {
    weight: 1,
    arbitrary: anyOperator.map((by) => ({ kind: 'note.add' as const, by, conversationId, text: 'n' })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anyone, seq, seq).map(([by, deliveredSeq, seenSeq]) => ({
      kind: 'transcript.mark' as const,
      by,
      conversationId,
      deliveredSeq,
      seenSeq,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      kind: 'rating.give' as const,
      by: visitor,
      conversationId,
      score: 'good',
      reason: null,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      kind: 'page.view' as const,
      by: visitor,
      visitId: 'v' as never,
      url: '/',
      title: '',
    }),
  },
  { weight: 4, arbitrary: wishStep() },
  { weight: 5, arbitrary: routingStep() },
);

/** What the server offers and takes back, what is put on hold and wakes, and what is said of it as a whole. */
function routingStep(): fc.Arbitrary<Step> {
  const kind = <K extends Step['kind']>(name: K) => fc.constant(name);
  const system = fc.constant({ kind: 'system', id: null, workspaceId } as const);
  const of = { conversationId: fc.constant(conversationId) };
  const until = fc.constantFrom(1_000, 1_010, 9_000);
  const person = anyOperator.map(({ id, name }) => ({ id, name }));
  return fc.oneof(
    fc.record({
      kind: kind('conversation.offer'),
      by: system,
      ...of,
      to: person,
      until,
      because: fc.constantFrom('free', 'returning'),
    }),
    fc.record({
      kind: kind('conversation.unoffer'),
      by: system,
      ...of,
      from: person,
      because: fc.constantFrom('timeout', 'away'),
    }),
    fc.record({
      kind: kind('conversation.wrap'),
      by: anyOperator,
      ...of,
      tag: fc.constantFrom([], [tagId]),
      untag: fc.constantFrom([], [tagId]),
      outcome: fc.constantFrom('solved', 'spam', null, undefined),
    }),
    fc.record({ kind: kind('offer.decline'), by: anyOperator, ...of }),
    fc.record({ kind: kind('conversation.hold'), by: anyOperator, ...of, until: fc.option(until) }),
    fc.record({ kind: kind('mood.mark'), by: anyOperator, ...of, mood: anyMood }),
    fc.record({ kind: kind('conversation.wake'), by: fc.oneof(system, anyOperator), ...of }),
  );
}

/** Whatever can be asked of, and done about, another way than waiting. */
function wishStep(): fc.Arbitrary<Step> {
  const time = fc.constantFrom(null, 5_000);
  const asVisitor = { by: fc.constant(visitor), conversationId: fc.constant(null) };
  const asOperator = { by: anyOperator, conversationId: fc.constant(conversationId), dueAt: time };
  const kind = <K extends Step['kind']>(name: K) => fc.constant(name);
  return fc.oneof(
    fc.record({
      kind: kind('callback.request'),
      ...asVisitor,
      phone: fc.constantFrom('+39 06 1', '+39 06 2'),
      note: fc.constant(''),
      dueAt: time,
    }),
    fc.record({ kind: kind('callback.cancel'), ...asVisitor }),
    fc.record({ kind: kind('message.leave'), ...asVisitor, email: fc.constant('a@b.it'), dueAt: time }),
    fc.record({ kind: kind('callback.take'), ...asOperator }),
    fc.record({
      kind: kind('callback.close'),
      ...asOperator,
      outcome: fc.constantFrom('done', 'tried', 'failed', 'cancelled'),
      note: fc.constantFrom(null, 'n'),
    }),
  );
}

export interface Lived {
  readonly before: ConversationRow | null;
  readonly after: ConversationRow;
  readonly command: Command;
  readonly isGone: boolean;
  readonly entries: readonly Entry[];
  readonly history: readonly Entry[];
}

/** Lives one conversation through the steps and shows every change of it. */
function live(steps: readonly Step[], look: (lived: Lived) => void): void {
  let conversation: ConversationRow | null = null;
  const history: Entry[] = [];
  steps.forEach(({ receiver = null, isGone = false, ...given }, index) => {
    const ids = { id: idOf(`id${index}`), noteId: idOf(`nt${index}`) };
    // Of the offer that stands, if one does.
    const handoverId = conversation ? handoverOf(conversation)?.id : undefined;
    const command = { ...given, ...ids, handoverId } as unknown as Command;
    const facts: Facts = {
      now: 1_000 + index,
      newId: () => idOf<CommandId>(`nw${index}`),
      start,
      receiver,
      isGone,
      hasRoom: true,
      visitorName: null,
      visitorIsVip: 0,
      blockedUntil: null,
      limits: { longestBlock: null, highestDiscount: 0, endsUnanswered: true },
      mentioned: [],
      wrapUp,
      talk: null,
      files: [],
      visitorMessagesAfter: (after) =>
        history.filter((entry) => isFrom('visitor', entry) && (entry.seq ?? 0) > after).length,
    };
    const outcome = decide(conversation, command, facts);
    if (!outcome.ok || !outcome.value) return;
    const before = conversation;
    conversation = outcome.value.conversation;
    history.push(...outcome.value.entries);
    look({ before, after: conversation, command, isGone, entries: outcome.value.entries, history });
  });
}

export const isSpokenTo = ({ kind, body }: Entry): boolean =>
  kind === 'callback.closed' && Reflect.get(body, 'outcome') === 'done';

export const isFrom = (kind: 'visitor' | 'operator', entry: Entry): boolean =>
  entry.kind === 'message.added' && entry.actor.kind === kind;

/** Lives 400 random histories and shows every change of them. */
export const always = (look: (lived: Lived) => void) =>
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => live(steps, look)),
    { numRuns: 400 },
  );
