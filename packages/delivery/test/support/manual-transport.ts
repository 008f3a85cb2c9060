import type { AckOf, Result } from '@parley/protocol';
import type { Link, LinkHandlers, Request, Signal, Transport } from '../../src/index.ts';

/** A request as the test sees it: it decides what becomes of it. */
export interface Asked {
  readonly request: Request;
  readonly answer: (value: Result<object>) => void;
  readonly fail: () => void;
}

export interface ManualLink {
  readonly handlers: LinkHandlers;
  readonly asked: Asked[];
  readonly signals: Signal[];
  isClosed: boolean;
}

/** A transport that does nothing by itself. */
export function createManualTransport(): Transport & {
  readonly links: ManualLink[];
  readonly last: ManualLink;
} {
  const links: ManualLink[] = [];
  return {
    links,
    get last() {
      const link = links.at(-1);
      if (!link) throw new Error('no connection was opened');
      return link;
    },
    open(handlers): Link {
      const link: ManualLink = { handlers, asked: [], signals: [], isClosed: false };
      links.push(link);
      return {
        request: <R extends Request>(request: R) =>
          new Promise<AckOf<R['name']>>((resolve, reject) => {
            link.asked.push({
              request,
              // The pairing of request and answer is the test's business.
              answer: (value) => resolve(value as AckOf<R['name']>),
              fail: () => reject(new Error('disconnected')),
            });
          }),
        signal: (signal) => void link.signals.push(signal),
        close: () => {
          link.isClosed = true;
        },
      };
    },
  };
}
