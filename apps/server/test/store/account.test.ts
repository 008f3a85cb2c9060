import { SessionId } from '@parley/protocol';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import { findByEmail, findMe, writeLocale } from '../../src/features/account/account.store.ts';
import { insertLink, useLinkForPassword } from '../../src/features/account/link.store.ts';
import { deleteSessions } from '../../src/features/account/session.end.store.ts';
import {
  SESSION,
  findOperatorBySession,
  findOperatorsBySessions,
  findOwnSessions,
  insertSession,
} from '../../src/features/account/session.store.ts';
import { findOperators } from '../../src/features/operator/operator.store.ts';
import {
  deleteConnection,
  deleteDeadConnections,
  insertConnection,
  isConnected,
  renewConnections,
  writePresence,
} from '../../src/features/presence/presence.store.ts';
import { hashToken, newToken } from '../../src/tokens.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addWorkspace } from '../support/people.ts';

describeOnEveryDatabase('accounts and presence', (open) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
  });
  const setUp = async () => {
    const shop = await addWorkspace(db);
    const anna = await shop.addOperator('Anna', { teamIds: [shop.sales, shop.support] });
    return { shop, anna };
  };

  const addSession = async (person: Awaited<ReturnType<typeof setUp>>['anna'], now: number) => {
    const token = newToken();
    const tokenHash = hashToken(token);
    const device = { browser: 'Firefox 145', system: 'Linux' };
    const sessionId = SessionId.parse(uuidv7());
    await insertSession(db, { ...person, ...device, sessionId, tokenHash, now });
    return { token, tokenHash, sessionId };
  };

  test('a session is known by its token until it ends', async () => {
    const { anna } = await setUp();
    const now = 10 * SESSION.lastsMs;
    const { token, tokenHash } = await addSession(anna, now);
    expect(await findOperatorBySession(db, token, now)).toMatchObject({
      id: anna.id,
      name: 'Anna',
      role: 'operator',
    });
    expect((await findOperatorBySession(db, token, now))?.teamIds.toSorted()).toEqual(
      [...anna.teamIds].sort(),
    );
    expect(await findOperatorBySession(db, newToken(), now)).toBeNull();
    expect(await findOperatorsBySessions(db, [tokenHash, 'none', 'nobody'], now)).toHaveLength(1);
    expect(await deleteSessions(db, { hash: tokenHash })).toEqual([tokenHash]);
    expect(await findOperatorBySession(db, token, now)).toBeNull();
  });

  test('a session ends when it is not used for a while, and in any case after a month', async () => {
    const { anna } = await setUp();
    const began = 10 * SESSION.lastsMs;
    const { token } = await addSession(anna, began);
    const almostIdle = SESSION.idleMs - 1;
    let now = began;
    while (now + almostIdle < began + SESSION.lastsMs) {
      now += almostIdle;
      expect(await findOperatorBySession(db, token, now)).not.toBeNull();
    }
    expect(await findOperatorBySession(db, token, began + SESSION.lastsMs)).toBeNull();
    const unused = await addSession(anna, now);
    expect(await findOperatorBySession(db, unused.token, now + SESSION.idleMs)).toBeNull();
  });

  test('sessions end one by one, all but one, or all', async () => {
    const { anna, shop } = await setUp();
    const other = await shop.addOperator('Boris');
    const now = 10 * SESSION.lastsMs;
    const [first, second, third] = [
      await addSession(anna, now),
      await addSession(anna, now + 1),
      await addSession(anna, now + 2),
    ];
    const theirs = await addSession(other, now);
    const own = { id: anna.id, sessionHash: first.tokenHash };
    expect(await findOwnSessions(db, own, now + 2)).toMatchObject([
      { id: third.sessionId, browser: 'Firefox 145', system: 'Linux', isCurrent: false },
      { id: second.sessionId },
      { id: first.sessionId, isCurrent: true },
    ]);
    // Another's session cannot be named.
    expect(await deleteSessions(db, { operatorId: anna.id, sessionId: theirs.sessionId })).toEqual([]);
    expect(await deleteSessions(db, { operatorId: anna.id, sessionId: second.sessionId })).toEqual([
      second.tokenHash,
    ]);
    expect(await deleteSessions(db, { operatorId: anna.id, except: first.tokenHash })).toEqual([
      third.tokenHash,
    ]);
    expect(await deleteSessions(db, { withoutSecondStep: anna.workspaceId })).toHaveLength(2);
  });

  test('a link sets a password once, in time, and ends sessions and other links', async () => {
    const { anna } = await setUp();
    const now = 10 * SESSION.lastsMs;
    await addSession(anna, now);
    const [tokenHash, otherHash] = [uuidv7(), uuidv7()];
    const expiresAt = now + 100;
    await insertLink(db, { ...anna, tokenHash, purpose: 'reset', expiresAt });
    await insertLink(db, { ...anna, tokenHash: otherHash, purpose: 'reset', expiresAt });
    const use = (at: number, hash = tokenHash, purpose: 'join' | 'reset' = 'reset') =>
      useLinkForPassword(db, { tokenHash: hash, purpose, passwordHash: 'hash', now: at });
    expect(await use(expiresAt)).toBeNull();
    expect(await use(now, tokenHash, 'join')).toBeNull();
    const used = await Promise.all(Array.from({ length: 20 }, () => use(now + 1)));
    expect(used.filter((one) => one !== null)).toHaveLength(1);
    expect(used.find((one) => one !== null)?.endedSessions).toHaveLength(1);
    expect(await use(now + 2)).toBeNull();
    expect(await use(now + 2, otherHash)).toBeNull();
    expect(await findByEmail(db, `${anna.id}@MAIL.example`)).toMatchObject({
      id: anna.id,
      passwordHash: 'hash',
    });
  });

  test('who is signed in, where, and in which language', async () => {
    const { anna } = await setUp();
    expect(await findMe(db, anna)).toEqual({ workspaceName: 'Shop', locale: null });
    await writeLocale(db, anna.id, 'it');
    expect(await findMe(db, anna)).toEqual({ workspaceName: 'Shop', locale: 'it' });
  });

  test('an operator is there while a node renews their connection', async () => {
    const { anna } = await setUp();
    const nodeId = uuidv7();
    const connection = { id: uuidv7(), workspaceId: anna.workspaceId, operatorId: anna.id };
    await insertConnection(db, connection, { nodeId, now: 0 });
    await insertConnection(db, { ...connection, id: uuidv7() }, { nodeId: 'other', now: 0 });
    expect(await isConnected(db, anna.id, 19_999)).toBe(true);
    expect(await isConnected(db, anna.id, 20_000)).toBe(false);
    await renewConnections(db, { nodeId, now: 10_000 });
    const dead = await deleteDeadConnections(db, 20_000);
    // Other tests leave dead connections of other people.
    expect(dead.filter(({ operatorId }) => operatorId === anna.id)).toEqual([
      { workspaceId: anna.workspaceId, operatorId: anna.id },
    ]);
    expect(await isConnected(db, anna.id, 29_999)).toBe(true);
    const ended = { now: 29_999, goneAt: 29_000, because: 'connection-lost' } as const;
    expect(await deleteConnection(db, connection, ended)).toBe(true);
    expect(await isConnected(db, anna.id, 10_000)).toBe(false);
  });

  test('presence, teams, load and invitation of everyone come together', async () => {
    const { shop, anna } = await setUp();
    const piotr = await shop.addOperator('Piotr', { teamIds: [], connectedAt: 0 });
    const pause = { reason: 'lunch', words: '', since: 1 } as const;
    await writePresence(db, piotr.id, { presence: 'away', pause });
    const [first, second, ...others] = await findOperators(db, { workspaceId: shop.id, now: 1 });
    expect(first).toMatchObject({ id: anna.id, presence: 'offline', concurrency: 0, isInvited: true });
    expect(first?.teamIds).toHaveLength(2);
    expect(second).toMatchObject({ id: piotr.id, presence: 'away', pause, teamIds: [] });
    expect(others).toEqual([]);
    expect(await findOperators(db, { workspaceId: shop.id, ids: [piotr.id], now: 1 })).toHaveLength(1);
  });
});
