import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress, isVouched, readTarget, type Vouched } from './link-card.address.ts';

/** How names become addresses; tests have their own. */
export type Resolve = (
  hostname: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

export interface LookOptions {
  readonly vouched: Vouched;
  /** Whether this page may be asked by the site's settings; asked again for each redirect. */
  readonly mayAsk: (url: URL) => boolean;
  /** Ends everything, whatever the other side does. */
  readonly signal: AbortSignal;
  readonly resolve?: Resolve;
}

export interface AskOptions extends LookOptions {
  /** Media types that are read; the rest is refused by its headers. */
  readonly accepts: RegExp;
  readonly mostBytes: number;
  /** Beyond `mostBytes`: what has come is enough, or nothing is. */
  readonly cuts: boolean;
}

export interface Answer {
  /** Where the last redirect led. */
  readonly url: URL;
  readonly type: string;
  readonly body: Buffer;
}

const mostRedirects = 3;

const resolveAll: Resolve = (hostname, done) =>
  lookUp(hostname, { all: true, verbatim: true }, (error, addresses) => done(error, addresses ?? []));

/**
 * Looks the name up for the very connection that is made, and hands over public addresses only: between a check and a second
 * look-up a name could come to mean something else (DNS rebinding). One bad address among good ones spoils them all.
 */
const lookUpPublic =
  (resolve: Resolve): LookupFunction =>
  (hostname, options, done) =>
    resolve(hostname, (error, addresses) => {
      const [first] = addresses;
      if (error || !first) return done(error ?? new Error('no address'), '', 0);
      if (!addresses.every(({ address }) => isPublicAddress(address)))
        return done(new Error('not a public address'), '', 0);
      if (options.all) done(null, [...addresses]);
      else done(null, first.address, first.family);
    });

/** Asks a page for its content, without cookies or anything else that says who asks. Null when it may not be asked, or has nothing fit. */
export async function ask(address: string, options: AskOptions): Promise<Answer | null> {
  const reached = await reach(address, options);
  if (!reached) return null;
  const { url, reply } = reached;
  const { statusCode, headers } = reply;
  const type = headers['content-type'] ?? '';
  if (statusCode !== 200 || !options.accepts.test(type) || headers['content-encoding']) {
    reply.destroy();
    return null;
  }
  const body = await read(reply, options);
  return body && { url, type, body };
}

/** What a page answers, with nothing of it read. Null when it may not be asked. */
export async function lookAt(address: string, options: LookOptions): Promise<number | null> {
  const reached = await reach(address, options);
  reached?.reply.destroy();
  return reached?.reply.statusCode ?? null;
}

/** Follows redirects, each of which is asked about as if it were the first. */
async function reach(
  address: string,
  options: LookOptions,
): Promise<{ readonly url: URL; readonly reply: IncomingMessage } | null> {
  let next = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const url = readTarget(next, options.vouched);
    if (!url || !options.mayAsk(url)) return null;
    const reply = await open(url, options);
    const { statusCode = 0, headers } = reply;
    const { location } = headers;
    const leadsOn = statusCode >= 300 && statusCode < 400 && location && URL.canParse(location, url.href);
    if (!leadsOn) return { url, reply };
    reply.destroy();
    next = new URL(location, url).href;
  }
  return null;
}

interface Body {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

/** Sends something to an address that a stranger named, and follows nothing. Resolves with the status; null when it may not be asked. */
export async function post(address: string, options: LookOptions, body: Body): Promise<number | null> {
  const url = readTarget(address, options.vouched);
  if (!url || !options.mayAsk(url)) return null;
  const reply = await open(url, options, body);
  reply.destroy();
  return reply.statusCode ?? null;
}

function open(
  url: URL,
  { vouched, signal, resolve = resolveAll }: LookOptions,
  sent?: Body,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((done, failed) => {
    request(url, {
      // A connection of its own, so that no other look-up's connection is taken.
      agent: false,
      signal,
      ...(!isVouched(url, vouched) && { lookup: lookUpPublic(resolve) }),
      method: sent ? 'POST' : 'GET',
      headers: sent?.headers ?? {
        accept: 'text/html,image/*;q=0.9',
        // What is packed could grow without end when it is unpacked.
        'accept-encoding': 'identity',
        'user-agent': 'ParleyLinkCard/1.0',
      },
      maxHeaderSize: 16_384,
    })
      .on('response', done)
      .on('error', failed)
      .end(sent?.body);
  });
}

async function read(reply: IncomingMessage, { mostBytes, cuts, signal }: AskOptions): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop hangs up.
  for await (const piece of reply as AsyncIterable<Buffer>) {
    signal.throwIfAborted();
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > mostBytes) break;
  }
  if (bytes > mostBytes && !cuts) return null;
  return Buffer.concat(pieces).subarray(0, mostBytes);
}
