import type { CallEntry } from '../thread/message-row.ts';
import type { Language } from '../words/translation.ts';
import type { SayExtra } from './words.ts';

/** What has become of a call that the visitor asked for, or of what was promised or offered; times in the visitor's own zone. */
export function callWords({ kind, actor, body }: CallEntry, say: SayExtra, language: Language): string {
  switch (kind) {
    case 'callback.requested':
      return say('callAsked');
    case 'callback.taken': {
      const { operatorName: name, dueAt } = body;
      return dueAt === null
        ? say('callSoon', { name })
        : say('callAt', { name, time: timeName(language, dueAt) });
    }
    case 'callback.tried':
      return say('callTried', { name: actor.name ?? '' });
    case 'callback.closed': {
      const { outcome } = body;
      if (outcome === 'done') return say('callDone', { name: actor.name ?? '' });
      return say(outcome === 'failed' ? 'callFailed' : 'callOff');
    }
    case 'promise.made':
      return say('promised', {
        name: body.operatorName,
        what: body.text,
        time: timeName(language, body.dueAt),
      });
    case 'discount.offered':
      return say('discountFor', { percent: String(body.percent), reason: body.reason });
    case 'promise.closed':
      return say(body.outcome, { what: body.text });
  }
}

/** A moment with its day, as short as a line allows. */
export const timeName = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(at);
