import { LIMITS } from '@parley/protocol/limits';
import { afterEach, expect, test } from 'vitest';
import { serverNow, serverTime, setClockAhead } from '../../src/panel/server-clock.ts';
import { withChange } from '../../src/thread/changes.ts';
import type { MessageRow } from '../../src/thread/message-row.ts';

const dayMs = 86_400_000;
afterEach(() => setClockAhead(0));

test.each([-3 * dayMs, 0, 5 * dayMs])(
  'a clock that is wrong by %d ms makes no message too old, nor too new',
  (wrongMs) => {
    // The machine is ahead by so much, so the server is behind.
    const serverSays = Date.now() - wrongMs;
    setClockAhead(serverSays - Date.now());
    expect(Math.abs(serverNow() - serverSays)).toBeLessThan(2_000);
    expect(Math.abs(serverTime(Date.now()) - serverSays)).toBeLessThan(2_000);
    const row = { isOwn: true, change: null, at: serverSays - 60_000 } as unknown as MessageRow;
    const old = { ...row, at: serverSays - LIMITS.messageChangeMs - 60_000 };
    const canChange = (one: MessageRow) => withChange(one, undefined, () => 'sent').canChange;
    expect([canChange(row), canChange(old)]).toEqual([true, false]);
  },
);
