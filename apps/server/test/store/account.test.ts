import { v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import {
  deleteSession,
  findByEmail,
  findMe,
  insertJoinLink,
  insertSession,
  useJoinLink,
  writeLocale,
} from '../../src/features/account/account.store.ts';
import { findOperatorBySession, findOperatorsBySessions } from '../../src/features/account/session.store.ts';
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

  test('a session is known by its token until it expires or ends', async () => {
    const { anna } = await setUp();
    const token = newToken();
    const session = { ...anna, tokenHash: hashToken(token), now: 1, expiresAt: 100 };
    await insertSession(db, session);
    expect(await findOperatorBySession(db, token, 99)).toMatchObject({
      id: anna.id,
      name: 'Anna',
      role: 'operator',
    });
    expect((await findOperatorBySession(db, token, 99))?.teamIds.toSorted()).toEqual(
      [...anna.teamIds].sort(),
    );
    expect(await findOperatorBySession(db, token, 100)).toBeNull();
    expect(await findOperatorBySession(db, newToken(), 1)).toBeNull();
    expect(await findOperatorsBySessions(db, [session.tokenHash, 'none', 'nobody'], 1)).toHaveLength(1);
    await deleteSession(db, session.tokenHash);
    expect(await findOperatorBySession(db, token, 1)).toBeNull();
  });

  test('a join link works once, in time, and ends the sessions of before', async () => {
    const { anna } = await setUp();
    await insertSession(db, { ...anna, tokenHash: uuidv7(), now: 1, expiresAt: 1_000 });
    const tokenHash = uuidv7();
    await insertJoinLink(db, { ...anna, tokenHash, expiresAt: 100 });
    const use = (now: number) => useJoinLink(db, { tokenHash, passwordHash: 'hash', now });
    expect(await use(100)).toBeNull();
    const [first, second] = await Promise.all([use(50), use(50)]);
    expect([first, second].filter((used) => used !== null)).toHaveLength(1);
    expect((first ?? second)?.endedSessions).toHaveLength(1);
    expect(await use(51)).toBeNull();
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
    await deleteConnection(db, connection.id);
    expect(await isConnected(db, anna.id, 10_000)).toBe(false);
  });

  test('presence, teams, load and invitation of everyone come together', async () => {
    const { shop, anna } = await setUp();
    const piotr = await shop.addOperator('Piotr', { teamIds: [], connectedAt: 0 });
    await writePresence(db, piotr.id, 'away');
    const [first, second, ...others] = await findOperators(db, { workspaceId: shop.id, now: 1 });
    expect(first).toMatchObject({ id: anna.id, presence: 'offline', concurrency: 0, isInvited: true });
    expect(first?.teamIds).toHaveLength(2);
    expect(second).toMatchObject({ id: piotr.id, presence: 'away', teamIds: [] });
    expect(others).toEqual([]);
    expect(await findOperators(db, { workspaceId: shop.id, ids: [piotr.id], now: 1 })).toHaveLength(1);
  });
});
