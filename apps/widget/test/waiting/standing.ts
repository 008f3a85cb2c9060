import { aVisitorConversation, aWelcome } from '@parley/testkit/builders';
import type { RouteReply, VisitorConversation, Welcome } from '@parley/protocol';
import { vi } from 'vitest';
import type { Stage } from '../panel-stage.tsx';

/** What was asked of the routes of who waits, and what they say. */
export const asked = vi.fn<(path: string, body: unknown) => unknown>();

/** Answers these routes; everything else as the stage does. */
export function answer(): void {
  const other = globalThis.fetch;
  asked.mockReset();
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit) => {
    const path = new URL(address).pathname;
    if (!path.startsWith('/v1/visitor/')) return other(address, options);
    const body: unknown = typeof options?.body === 'string' ? JSON.parse(options.body) : null;
    const said = asked(path, body);
    return said instanceof Response ? said : new Response(JSON.stringify(said));
  });
}

const now = Date.now();
export const opensAt = now + 40_000_000;

export const standing = (
  over: Partial<RouteReply<'GET /v1/visitor/standing'>> = {},
): RouteReply<'GET /v1/visitor/standing'> => ({
  ...aWelcome({ operators: ['Anna'], usualAnswerMs: 100_000 }),
  now,
  place: 2,
  waitingSince: now - 70_000,
  callTimes: [now + 3_600_000],
  ...over,
});

export const atNight = (): Welcome =>
  aWelcome({
    operators: [],
    isAnybodyThere: false,
    hours: { isOpen: false, opensAt, closesAt: null },
    answerBy: opensAt + 3_600_000,
  });

/** The visitor has waited for so long (ms) for a first answer. */
export async function waitFor(
  stage: Stage,
  ms: number,
  over: Partial<VisitorConversation> = {},
): Promise<VisitorConversation> {
  const waitingSince = Date.now() - ms;
  const conversation = aVisitorConversation({ state: 'queued', operatorName: null, waitingSince, ...over });
  stage.server.onNewer({ events: [], conversations: [conversation] });
  return conversation;
}
