import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { previewOf, throttle } from '../../src/thread/preview.ts';

describe('what is shown of a text that is being typed', () => {
  it('hides every long number while it is typed, for a card is not complete until it is', () => {
    expect(previewOf('My card is 4111 1111 1111 11')).toBe('My card is •••• •••• •••• ••');
    expect(previewOf('I am 42 and live at 10115')).toBe('I am 42 and live at 10115');
  });

  it('shows the newest part of a long text', () => {
    expect(previewOf(`${'a'.repeat(600)}end`)).toHaveLength(500);
    expect(previewOf(`${'a'.repeat(600)}end`)).toMatch(/end$/);
  });
});

describe('the preview’s pace', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('hands on at once, then the newest, and never more often than allowed', () => {
    const handedOn: string[] = [];
    const show = throttle(400, (text: string) => handedOn.push(text));
    for (const text of ['H', 'He', 'Hel']) show(text);
    expect(handedOn).toEqual(['H']);
    vi.advanceTimersByTime(400);
    expect(handedOn).toEqual(['H', 'Hel']);
    vi.advanceTimersByTime(10_000);
    expect(handedOn).toEqual(['H', 'Hel']);
  });

  it('forgets what is cancelled', () => {
    const handedOn: string[] = [];
    const show = throttle(400, (text: string) => handedOn.push(text));
    show('one');
    show('two');
    show.cancel();
    vi.advanceTimersByTime(1_000);
    expect(handedOn).toEqual(['one']);
  });
});
