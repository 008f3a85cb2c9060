import type { Attachment } from '@parley/protocol';
import { v7 as uuidv7 } from 'uuid';

export interface Put {
  readonly status: number;
  readonly code: string | undefined;
  readonly file: Attachment | undefined;
}

export interface Way {
  readonly origin: string;
  /** `visitor/` or nothing. */
  readonly of: 'visitor' | 'operator';
  readonly headers: Readonly<Record<string, string>>;
}

const pathOf = ({ of }: Way, id: string): string =>
  `/v1/${of === 'visitor' ? 'visitor/' : ''}attachments/${id}`;

export const asVisitor = (origin: string, token: string): Way => ({
  origin,
  of: 'visitor',
  headers: { authorization: `Bearer ${token}` },
});

export const asOperator = (origin: string, cookie: string): Way => ({
  origin,
  of: 'operator',
  headers: { cookie, origin },
});

/** Uploads a file as a browser would. */
export async function put(way: Way, name: string, content: Buffer, id: string = uuidv7()): Promise<Put> {
  const reply = await fetch(`${way.origin}${pathOf(way, id)}`, {
    method: 'PUT',
    headers: {
      ...way.headers,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
    },
    body: new Uint8Array(content),
  });
  const said = (await reply.json()) as Attachment & { error?: { code: string } };
  return { status: reply.status, code: said.error?.code, file: reply.ok ? said : undefined };
}

/** The file of an upload that must be good. */
export async function uploaded(way: Way, name: string, content: Buffer, id?: string): Promise<Attachment> {
  const { file, code, status } = await put(way, name, content, id);
  if (!file) throw new Error(`Refused: ${status} ${code}`);
  return file;
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly content: Buffer;
}

export async function read(way: Way, id: string, more: { size?: 'small'; etag?: string } = {}): Promise<Got> {
  const query = more.size ? `?size=${more.size}` : '';
  const reply = await fetch(`${way.origin}${pathOf(way, id)}${query}`, {
    headers: { ...way.headers, ...(more.etag && { 'if-none-match': more.etag }) },
  });
  return { status: reply.status, headers: reply.headers, content: Buffer.from(await reply.arrayBuffer()) };
}
