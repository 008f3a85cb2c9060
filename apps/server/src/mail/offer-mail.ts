import type { Core } from '../core.ts';
import type { Mail } from './mailer.ts';

/** True once the mail server has taken it; a refusal is logged in the words of `what` ("A receipt"), never thrown. */
export async function offerMail(
  { mailer, log }: Pick<Core, 'mailer' | 'log'>,
  mail: Mail,
  what: string,
): Promise<boolean> {
  try {
    await mailer.send(mail);
    return true;
  } catch (error) {
    log.warn({ err: error }, `${what} was not taken by the mail server`);
    return false;
  }
}
