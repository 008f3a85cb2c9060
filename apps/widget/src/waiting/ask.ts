import type { Result, RouteReply } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { request } from '../connection/request.ts';
import type { Bridge } from '../loader/bridge.ts';
import type { CourierDoor } from '../thread/load-courier.ts';

export type Standing = RouteReply<'GET /v1/visitor/standing'>;
export type Receipt = RouteReply<'POST /v1/visitor/callback'>;

/** What the visitor says in a form; the ids stay the same for every try, so that a repeat doubles nothing. */
export interface Wished {
  readonly phone: string | null;
  readonly email: string | null;
  readonly at: number | null;
  readonly note: string;
  readonly text: string | null;
}

export interface Asker {
  standing(): Promise<Result<Standing>>;
  /** To be called, or to be written to; with a message where nothing has been said yet. */
  wish(wished: Wished): Promise<Result<Receipt>>;
  cancel(): Promise<Result<object>>;
}

interface Host {
  readonly bridge: Bridge;
  readonly door: CourierDoor;
}

export function createAsker({ bridge: { base, root }, door }: Host): Asker {
  const ids = { id: newCommandId(), messageId: newCommandId() };
  let sent = '';
  const withToken = async <T>(task: (token: string) => Promise<Result<T>>): Promise<Result<T>> => {
    const token = await (await door.open()).token();
    return token.ok ? task(token.value) : token;
  };
  return {
    standing: () => withToken((token) => request('GET /v1/visitor/standing', { base, token })),
    wish: (wished) =>
      withToken((token) => {
        const { phone, email, at, note, text } = wished;
        // The same intent keeps its name; another one gets its own.
        const said = JSON.stringify(wished);
        if (sent !== '' && said !== sent)
          Object.assign(ids, { id: newCommandId(), messageId: newCommandId() });
        sent = said;
        if (text === null && phone !== null)
          return request('POST /v1/visitor/callback', { base, token, body: { id: ids.id, phone, at, note } });
        const message = text === null ? null : { id: ids.messageId, text };
        const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
        return request('POST /v1/visitor/left-message', {
          base,
          token,
          body: { id: ids.id, message, email, phone, pageUrl: root.ownerDocument.location.href, timeZone },
        });
      }),
    cancel: () =>
      withToken((token) =>
        request('POST /v1/visitor/callback/cancel', { base, token, body: { id: newCommandId() } }),
      ),
  };
}
