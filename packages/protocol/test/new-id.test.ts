import { afterEach, describe, expect, test, vi } from 'vitest';
import { CommandId, InvitationId } from '../src/entities/ids.ts';
import { newCommandId, newInvitationId } from '../src/new-id.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('ids that clients make', () => {
  test('are what the contract accepts, and never the same', () => {
    const ids = Array.from({ length: 1_000 }, () => [newCommandId(), newInvitationId()] as const).flat();
    expect(
      ids.filter((id) => !CommandId.safeParse(id).success || !InvitationId.safeParse(id).success),
    ).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('are made on pages without https too, where randomUUID is hidden', () => {
    const { getRandomValues } = crypto;
    vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
    expect(CommandId.safeParse(newCommandId()).success).toBe(true);
  });
});
