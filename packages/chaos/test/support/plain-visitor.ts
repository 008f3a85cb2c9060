import { createApiClient } from '@parley/testkit/api-client';
import type { TestServer } from '@parley/testkit/test-server';
import type { AckOf } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { PROTOCOL_VERSION } from '@parley/protocol/version';
import { Manager } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { until } from '../../src/until.ts';

export interface PlainVisitor {
  /** The server's time, as a heartbeat tells it. */
  readonly serversTime: () => Promise<number>;
  /** Sends a message once, with neither outbox nor patience. */
  readonly send: (text: string) => Promise<{ id: string; answer: AckOf<'message.send'> }>;
}

/** A visitor who is nothing but a connection. */
export async function connectVisitor(
  { url, output }: TestServer,
  transport: 'websocket' | 'polling' = 'websocket',
): Promise<PlainVisitor> {
  // The very first start makes the site a moment after it listens, and then says how to sign in.
  if (!(await until(() => output().includes('password'), 20_000))) throw new Error(output());
  const params = { siteKey: 'demo-shop' as never };
  const body = { visitId: null, language: 'en' } as const;
  const api = createApiClient(url);
  const { token } = await api.call('POST /v1/sites/:siteKey/visitors', { params, body });
  const manager = new Manager(url, { reconnection: false, transports: [transport] });
  const socket = manager.socket('/visitor', { auth: { token, protocol: PROTOCOL_VERSION } });
  onTestFinished(() => void socket.disconnect());
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return {
    async serversTime() {
      const answer: AckOf<'connection.beat'> = await socket.emitWithAck('connection.beat', {});
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value.now;
    },
    async send(text) {
      const id = newCommandId();
      const payload = { id, conversationId: null, text, quickMessageId: null };
      const answer: AckOf<'message.send'> = await socket.emitWithAck('message.send', payload);
      return { id, answer };
    },
  };
}
