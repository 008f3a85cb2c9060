import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import proxyAddr from '@fastify/proxy-addr';

/** Nobody, the one that asks this server, so many proxies in a row before the server, or those at these addresses (comma-separated, networks allowed). */
export type TrustProxy = boolean | number | string;

/** Everything the environment decides; read here and nowhere else. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the embedded database. */
  readonly dataDir: string;
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl: string | null;
  /** The origin under which browsers reach this server, when it is not the one they ask. */
  readonly publicUrl: string | null;
  readonly geoipDb: string | null;
  /** The mail server, and who mails come from: both or neither. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  /** Who may say, in X-Forwarded-For, for whom a request is made. */
  readonly trustProxy: TrustProxy;
  /** Hosts that cards of links may be read from although they are not public, as on an intranet. */
  readonly linkHosts: readonly string[];
}

type Setting<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: string };
type Environment = Readonly<Record<string, string | undefined>>;

const good = <Value>(value: Value): Setting<Value> => ({ ok: true, value });
const bad = (problem: string): Setting<never> => ({ ok: false, error: problem });

/** Reads the settings, or says in one line which value is wrong and what it should be. */
export function readConfig(env: Environment): Setting<Config> {
  const port = readPort(env['PORT'] || '3000');
  if (!port.ok) return port;
  const databaseUrl = readDatabaseUrl(env['DATABASE_URL'] || null);
  if (!databaseUrl.ok) return databaseUrl;
  const publicUrl = readPublicUrl(env['PUBLIC_URL'] || null);
  if (!publicUrl.ok) return publicUrl;
  const geoipDb = readGeoipDb(env['GEOIP_DB'] || null);
  if (!geoipDb.ok) return geoipDb;
  const trustProxy = readTrustProxy(env['TRUST_PROXY'] || 'false');
  if (!trustProxy.ok) return trustProxy;
  const mail = readMail(env, publicUrl.value);
  if (!mail.ok) return mail;
  return good({
    port: port.value,
    host: env['HOST'] || '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] || 'data'),
    databaseUrl: databaseUrl.value,
    publicUrl: publicUrl.value,
    geoipDb: geoipDb.value,
    trustProxy: trustProxy.value,
    linkHosts: (env['LINK_HOSTS'] ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
    ...mail.value,
  });
}

function readPort(text: string): Setting<number> {
  const port = Number(text);
  const isPort = /^\d+$/.test(text) && port <= 65_535;
  return isPort ? good(port) : bad(`PORT must be a whole number from 0 to 65535, and is "${text}".`);
}

function readDatabaseUrl(text: string | null): Setting<string | null> {
  if (text === null || (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text))) return good(text);
  // The value may carry a password, so it is not repeated.
  return bad('DATABASE_URL must be an address like postgres://name:password@host:5432/database.');
}

function readPublicUrl(text: string | null): Setting<string | null> {
  if (text === null) return good(null);
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin =
    url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash;
  if (isOrigin) return good(url.origin);
  return bad(
    `PUBLIC_URL must be an address like https://chat.example.com, without a path, and is "${text}".`,
  );
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

function readMail(env: Environment, publicUrl: string | null): Setting<Pick<Config, 'smtpUrl' | 'mailFrom'>> {
  const smtpUrl = env['SMTP_URL'] || null;
  const mailFrom = env['MAIL_FROM'] || null;
  if (smtpUrl === null) return good({ smtpUrl: null, mailFrom: null });
  // The value may carry a password, so it is not repeated.
  if (!/^smtps?:\/\/[^/]/.test(smtpUrl) || !URL.canParse(smtpUrl))
    return bad('SMTP_URL must be an address like smtp://name:password@mail.example.com:587.');
  if (mailFrom === null || !/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(mailFrom))
    return bad(
      'MAIL_FROM must say who mails come from, like Parley <chat@example.com>, when SMTP_URL is set.',
    );
  if (publicUrl === null && !loopback.test(env['HOST'] || '127.0.0.1'))
    return bad('PUBLIC_URL must be set when SMTP_URL is: links in mails lead there.');
  return good({ smtpUrl, mailFrom });
}

/** Where links lead when nothing names a public address: to the address that is listened on, as a browser would write it. */
export function linkOriginOf({ publicUrl, host }: Config, port: number): string {
  if (publicUrl !== null) return publicUrl;
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const name = isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function readGeoipDb(text: string | null): Setting<string | null> {
  if (text === null) return good(null);
  const path = resolve(text);
  return existsSync(path) ? good(path) : bad(`GEOIP_DB names ${path}, and there is no such file.`);
}

function readTrustProxy(text: string): Setting<TrustProxy> {
  if (text === 'true' || text === 'false') return good(text === 'true');
  if (/^[1-9]$/.test(text)) return good(Number(text));
  if (areAddresses(text)) return good(text);
  return bad(
    `TRUST_PROXY must be false, the number of proxies before the server, or their addresses, and is "${text}".`,
  );
}

function areAddresses(text: string): boolean {
  try {
    proxyAddr.compile(text.split(',').map((part) => part.trim()));
    return true;
  } catch {
    return false; // It says so by throwing, and in no other way.
  }
}
