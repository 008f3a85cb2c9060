import type { Heard, LinkHandlers } from '@parley/delivery';
import { describe, expect, test } from 'vitest';
import { aConversation, anAnswer, uuid } from '../src/builders.ts';
import { settle } from '../src/fake-clock.ts';
import { createSocketPair } from '../src/socket-pair.ts';

const listener = () => {
  const said: string[] = [];
  const heard: Heard[] = [];
  const handlers: LinkHandlers = {
    onOpen: () => said.push('open'),
    onClose: (error) => said.push(`closed ${error?.code ?? ''}`),
    onHeard: (one) => heard.push(one),
    onPing: () => said.push('ping'),
  };
  return { said, heard, handlers };
};

const stored = { conversationId: aConversation().id, seq: 1, cursor: 1 };
const send = {
  name: 'note.add',
  payload: { id: uuid(1), conversationId: uuid(2), text: ' careful ' },
} as const;

describe('socket pair', () => {
  test('opens after the caller has its link', async () => {
    const { transport, server } = createSocketPair('operator');
    const { said, handlers } = listener();
    transport.open(handlers);
    expect(said).toEqual([]);
    await settle();
    expect(said).toEqual(['open']);
    expect(server.connections()).toBe(1);
  });

  test('answers a request with what the test says, after parsing it', async () => {
    const { transport, server, close } = createSocketPair('operator');
    const link = transport.open(listener().handlers);
    server.answer('note.add', () => ({ ok: true, value: stored }));
    expect(await link.request(send)).toEqual({ ok: true, value: stored });
    expect(server.received('note.add')[0]?.text).toBe('careful');
    close();
  });

  test('pushes to who is connected and to nobody else', async () => {
    const { transport, server, close } = createSocketPair('operator');
    const { heard, handlers } = listener();
    const link = transport.open(handlers);
    await settle();
    const payload = { events: [anAnswer()], conversations: [aConversation()] };
    server.push('timeline.appended', payload);
    link.close();
    server.push('timeline.appended', payload);
    expect(heard).toEqual([{ name: 'timeline.appended', payload }]);
    close();
  });

  test('breaks and refuses connections with the error of the contract', async () => {
    const { transport, server } = createSocketPair('visitor');
    const { said, handlers } = listener();
    transport.open(handlers);
    await settle();
    server.drop();
    server.refuse({ code: 'client_too_old', message: 'Reload.' });
    transport.open(handlers);
    await settle();
    server.accept();
    transport.open(handlers);
    await settle();
    expect(said).toEqual(['open', 'closed ', 'closed client_too_old', 'open']);
  });

  test('fails the test when a party says what it may not', async () => {
    const { transport, close } = createSocketPair('visitor');
    const link = transport.open(listener().handlers);
    void link.request(send);
    await settle();
    expect(close).toThrow('not an event from a visitor');
  });

  test('fails the test when a payload is outside the contract', async () => {
    const { transport, close } = createSocketPair('operator');
    const link = transport.open(listener().handlers);
    void link.request({ name: 'note.add', payload: { ...send.payload, text: '' } });
    await settle();
    expect(close).toThrow('note.add');
  });
});
