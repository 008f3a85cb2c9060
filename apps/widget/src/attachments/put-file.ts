import type { Attachment, ProtocolError, Result } from '@parley/protocol';

interface Wish {
  readonly address: string;
  readonly token: string;
  readonly file: Blob;
  readonly name: string;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  onProgress(part: number): void;
}

/** Uploads a file. No answer at all is `internal`, which may pass later. `fetch` cannot tell how far it has come. */
export function putFile({
  address,
  token,
  file,
  name,
  signal,
  onProgress,
}: Wish): Promise<Result<Attachment>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(name));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onloadend = () => resolve(read(request));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function read({ status, responseText }: XMLHttpRequest): Result<Attachment> {
  try {
    const said = JSON.parse(responseText) as Attachment | { readonly error: ProtocolError };
    return 'error' in said ? { ok: false, error: said.error } : { ok: true, value: said };
  } catch {
    return { ok: false, error: { code: 'internal', message: String(status) } };
  }
}
