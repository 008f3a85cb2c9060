import { aConversation } from '@parley/testkit/builders';
import { LIMITS } from '@parley/protocol/limits';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hearPreview, useTypingStore } from './typing.store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('[EPH-1] a typing preview', () => {
  const { id } = aConversation();
  const shown = (): string | undefined => useTypingStore.getState().previews[id];

  it('is gone when nothing more is typed', () => {
    hearPreview(id, 'Do you');
    vi.advanceTimersByTime(LIMITS.typingExpiresMs - 1);
    expect(shown()).toBe('Do you');
    vi.advanceTimersByTime(1);
    expect(shown()).toBeUndefined();
  });

  it('lives on for as long as it is repeated', () => {
    hearPreview(id, 'Do you');
    vi.advanceTimersByTime(LIMITS.typingExpiresMs - 1);
    hearPreview(id, 'Do you ship');
    vi.advanceTimersByTime(LIMITS.typingExpiresMs - 1);
    expect(shown()).toBe('Do you ship');
    hearPreview(id, '');
    expect(shown()).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });
});
