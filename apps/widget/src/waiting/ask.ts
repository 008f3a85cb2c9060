import type { Result, RouteReply } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { request } from '../connection/request.ts';
import type { Bridge } from '../loader/bridge.ts';
import type { CourierDoor } from '../thread/load-courier.ts';

export type Standing = RouteReply<'GET /v1/visitor/standing'>;
export type Receipt = RouteReply<'POST /v1/visitor/callback'>;

/** Where an answer goes; the id stays the same for every try, so that a repeat doubles nothing. */
export interface Wished {
  readonly phone: string | null;
  readonly email: string | null;
  readonly at: number | null;
  readonly note: string;
}

export interface Asker {
  standing(): Promise<Result<Standing>>;
  /** To be called, or to be written to, about what has been said. */
  wish(wished: Wished): Promise<Result<Receipt>>;
  cancel(): Promise<Result<object>>;
}

interface Host {
  readonly bridge: Bridge;
  readonly door: CourierDoor;
}

export function createAsker({ bridge: { base, root }, door }: Host): Asker {
  let id = newCommandId();
  let sent = '';
  const withToken = async <T>(task: (token: string) => Promise<Result<T>>): Promise<Result<T>> => {
    const token = await (await door.open()).token();
    return token.ok ? task(token.value) : token;
  };
  return {
    standing: () => withToken((token) => request('GET /v1/visitor/standing', { base, token })),
    wish: (wished) =>
      withToken((token) => {
        const { phone, email, at, note } = wished;
        // The same intent keeps its name; another one gets its own.
        const said = JSON.stringify(wished);
        if (sent !== '' && said !== sent) id = newCommandId();
        sent = said;
        if (phone !== null)
          return request('POST /v1/visitor/callback', { base, token, body: { id, phone, at, note } });
        const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
        return request('POST /v1/visitor/left-message', {
          base,
          token,
          body: { id, message: null, email, phone, pageUrl: root.ownerDocument.location.href, timeZone },
        });
      }),
    cancel: () =>
      withToken((token) =>
        request('POST /v1/visitor/callback/cancel', { base, token, body: { id: newCommandId() } }),
      ),
  };
}
