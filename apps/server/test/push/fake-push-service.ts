import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { openEvilServer } from '../link-cards/evil-server.ts';

interface Told {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A browser's push service on this machine, which keeps what it is given and answers as a test wants. */
export async function openPushService() {
  const told: Told[] = [];
  const answers = { status: 201 };
  const server = await openEvilServer((request, reply) => {
    void buffer(request).then((body) => {
      told.push({ path: request.url ?? '', headers: request.headers, body });
      reply.writeHead(answers.status).end();
    });
  });
  return { told, answers, host: server.host, close: server.close };
}

/** A device that subscribed, and can read what was encrypted for it. */
export function makeDevice(host: string, name: string) {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  const auth = randomBytes(16);
  const subscription = {
    endpoint: `http://${host}/${name}`,
    keys: { p256dh: keys.getPublicKey('base64url'), auth: auth.toString('base64url') },
  };
  /** RFC 8291 in the content coding of RFC 8188, of one record. */
  const read = (body: Buffer): { title: string; body: string; conversationId: string } => {
    const salt = body.subarray(0, 16);
    const idLength = body.readUInt8(20);
    const sender = body.subarray(21, 21 + idLength);
    const sealed = body.subarray(21 + idLength);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
    const secret = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), auth, info, 32));
    const key = hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16);
    const nonce = hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12);
    const open = createDecipheriv('aes-128-gcm', Buffer.from(key), Buffer.from(nonce));
    open.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([open.update(sealed.subarray(0, -16)), open.final()]);
    // A byte of 2 ends the last record; what follows it is padding.
    return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString());
  };
  return { subscription, read };
}
