import { createTransport } from 'nodemailer';

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** A mail in plain text. */
export interface Mail extends MailText {
  /** An address that the contract has checked; never a name with it. */
  readonly to: string;
}

export interface Mailer {
  /** False where no mail server is set; then nothing is sent. */
  readonly isThere: boolean;
  /** Resolves when the mail server has taken it. */
  readonly send: (mail: Mail) => Promise<void>;
  readonly close: () => void;
}

interface Settings {
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
}

const patienceMs = 10_000;

/** Speaks to the mail server of the settings, over at most two connections. */
export function createMailer({ smtpUrl, mailFrom }: Settings): Mailer {
  if (smtpUrl === null || mailFrom === null) return { isThere: false, send: async () => {}, close: () => {} };
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // A mail is text and nothing that it names is fetched or read from disk.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    isThere: true,
    async send({ to, subject, text }) {
      await transport.sendMail({ from: mailFrom, to: { name: '', address: to }, subject, text });
    },
    close: () => transport.close(),
  };
}
