import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface SentMail {
  readonly to: string;
  /** Head and body as they were sent. */
  readonly source: string;
  /** What its reader sees. */
  readonly text: string;
}

export interface MailSink {
  readonly mails: SentMail[];
  /** Addresses that it takes nothing for. */
  readonly refused: Set<string>;
  /** What a server's configuration says to send its mails here. */
  readonly mail: { readonly smtpUrl: string; readonly mailFrom: string };
}

/** A mail server that keeps what it is given until the test is over. */
export async function startMailSink(): Promise<MailSink> {
  const mails: SentMail[] = [];
  const refused = new Set<string>();
  const sink = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => done(refused.has(address) ? new Error('No such box') : null),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const source = Buffer.concat(parts).toString();
        mails.push({
          to: envelope.rcptTo.map(({ address }) => address).join(),
          source,
          text: textOf(source),
        });
        done();
      });
    },
  });
  const listening = sink.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => sink.close(() => resolve())));
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port');
  const smtpUrl = `smtp://127.0.0.1:${address.port}`;
  return { mails, refused, mail: { smtpUrl, mailFrom: 'Parley <chat@shop.example>' } };
}

function textOf(source: string): string {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
