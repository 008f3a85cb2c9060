import type { Attachment } from '@parley/protocol';
import type { Failure } from './request.ts';

interface PutFile {
  readonly id: string;
  readonly file: File;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress: (part: number) => void;
}

export type PutAnswer =
  | { readonly ok: true; readonly value: Attachment }
  | { readonly ok: false; readonly error: Failure };

/** Uploads a file under an id of our making; repeating it is harmless. `fetch` cannot tell how far it has come. */
export function putFile({ id, file, signal, onProgress }: PutFile): Promise<PutAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/v1/attachments/${id}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? loaded / total : 0),
    );
    request.addEventListener('loadend', () => resolve(readAnswer(request)));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function readAnswer({ status, responseText }: XMLHttpRequest): PutAnswer {
  try {
    const said = JSON.parse(responseText) as Attachment | { readonly error: Failure };
    return 'error' in said ? { ok: false, error: said.error } : { ok: true, value: said };
  } catch {
    // Nothing came, or a proxy answered in the server's place.
    return { ok: false, error: { code: 'unreachable', message: String(status) } };
  }
}

/** Where a file of a message is; the session's cookie opens it. */
export const fileAddress = (id: string, size: 'full' | 'small' = 'full'): string =>
  `/v1/attachments/${id}?size=${size}`;
