import type { Attachment } from '@parley/protocol';
import type { Failure } from './request.ts';

interface SendFile {
  readonly file: File;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (part: number) => void;
}

type SendAnswer<Reply> =
  | { readonly ok: true; readonly value: Reply }
  | { readonly ok: false; readonly error: Failure };

export type PutAnswer = SendAnswer<Attachment>;

/** Uploads a file under an id of our making; repeating it is harmless. */
export const putFile = ({ id, ...sent }: SendFile & { readonly id: string }): Promise<PutAnswer> =>
  sendFile('PUT', `/v1/attachments/${id}`, sent);

/** Sends a file to a route that takes one. `fetch` cannot tell how far it has come. */
export function sendFile<Reply extends object>(
  method: 'PUT' | 'POST',
  address: string,
  { file, signal, onProgress }: SendFile,
): Promise<SendAnswer<Reply>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? loaded / total : 0),
    );
    request.addEventListener('loadend', () => resolve(readAnswer<Reply>(request)));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function readAnswer<Reply extends object>({ status, responseText }: XMLHttpRequest): SendAnswer<Reply> {
  try {
    const said = JSON.parse(responseText) as Reply | { readonly error: Failure };
    return 'error' in said ? { ok: false, error: said.error } : { ok: true, value: said };
  } catch {
    // Nothing came, or a proxy answered in the server's place.
    return { ok: false, error: { code: 'unreachable', message: String(status) } };
  }
}

/** Where a file of a message is; the session's cookie opens it. */
export const fileAddress = (id: string, size: 'full' | 'small' = 'full'): string =>
  `/v1/attachments/${id}?size=${size}`;
