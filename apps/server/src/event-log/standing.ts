import type { ConversationRow } from '../db/tables.conversations.ts';
import type { Decision, Facts } from '../features/conversation/rules/rules.types.ts';
import type { World } from './world.ts';

/** As who the visitor stands in the team's lists. */
export function standingOf(
  world: World,
  subject: ConversationRow | null,
): Pick<Facts, 'visitorName' | 'visitorIsVip'> {
  const id = subject?.visitor_id;
  const standing = id && (world.standings.get(id) ?? world.visitors.get(id));
  return { visitorName: standing?.name ?? null, visitorIsVip: standing?.is_vip ?? 0 };
}

/** What a visitor did stands under the name of their own record: they see it, and may not be whom the team takes them for. */
export function inOwnName(world: World, decision: Decision): Decision {
  const visitor = world.visitors.get(decision.conversation.visitor_id);
  if (!visitor) return decision;
  const name = decision.learned?.name ?? visitor.name;
  const entries = decision.entries.map((entry) =>
    entry.actor.kind === 'visitor' ? { ...entry, actor: { ...entry.actor, name } } : entry,
  );
  return { ...decision, entries };
}
