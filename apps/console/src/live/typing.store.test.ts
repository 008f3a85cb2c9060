import { aConversation } from '@parley/testkit/builders';
import { LIMITS } from '@parley/protocol/limits';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { hearPreviews, useTypingStore } from './typing.store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('[EPH-1] a typing preview', () => {
  const { id } = aConversation();
  const hear = (text: string): void => hearPreviews(new Map([[id, text]]));
  const shown = (): string | undefined => useTypingStore.getState().previews[id];

  it('is gone when nothing more is typed', () => {
    hear('Do you');
    vi.advanceTimersByTime(LIMITS.typingExpiresMs - 1);
    expect(shown()).toBe('Do you');
    vi.advanceTimersByTime(1);
    expect(shown()).toBeUndefined();
  });

  it('lives on for as long as it is repeated', () => {
    hear('Do you');
    vi.advanceTimersByTime(LIMITS.typingExpiresMs - 1);
    hear('Do you ship');
    vi.advanceTimersByTime(LIMITS.typingExpiresMs - 1);
    expect(shown()).toBe('Do you ship');
    hear('');
    expect(shown()).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('of hundreds is told to whoever shows them once, and waits with one timer', () => {
    const told = vi.fn<() => void>();
    onTestFinished(useTypingStore.subscribe(told));
    const others = Array.from({ length: 300 }, () => aConversation().id);
    hearPreviews(new Map(others.map((one) => [one, 'Do you'])));
    expect(told).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(LIMITS.typingExpiresMs);
    expect(told).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
    expect(useTypingStore.getState().previews).toEqual({});
  });
});
