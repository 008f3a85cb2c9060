import { hhmm } from '@parley/i18n';
import type { VisitorTimelineEvent } from '@parley/protocol';
import type { Say } from '../panel/panel-context.ts';
import type { SayExtra } from './words.ts';

interface Line {
  readonly at: number;
  /** Null: nobody says it, it happened. */
  readonly by: string | null;
  readonly text: string;
}

interface Voices {
  readonly say: Say;
  readonly extra: SayExtra;
  readonly siteName: string;
}

/** A day as files and time zones agree upon it: 2026-11-22. */
const dayOf = (at: number): string => {
  const day = new Date(at);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};
const timeOf = (at: number): string => `${dayOf(at)} ${hhmm(at)}`;

/** What was said, as the visitor sees it and as it is stored. */
export function linesOf(entries: readonly VisitorTimelineEvent[], voices: Voices): Line[] {
  const { say, extra, siteName } = voices;
  return entries.flatMap((entry): Line[] => {
    const { at, actor } = entry;
    switch (entry.kind) {
      case 'message.added': {
        const by = actor.kind === 'visitor' ? extra('you') : (actor.name ?? siteName);
        return [{ at, by, text: textOf(entry.body, extra) }];
      }
      case 'conversation.started': {
        const { invitation } = entry.body;
        return invitation ? [{ at, by: siteName, text: invitation.text }] : [];
      }
      case 'conversation.accepted':
      case 'operator.joined':
        return [{ at, by: null, text: say('joined', { name: entry.body.operatorName }) }];
      case 'discount.offered': {
        const { operatorName: by, percent, reason, validUntil } = entry.body;
        const until = extra('discountUntil', { time: timeOf(validUntil) });
        const what = extra('discountFor', { percent: String(percent), reason });
        return [{ at, by, text: `${what} (${until})` }];
      }
      case 'conversation.ended':
        return [{ at, by: null, text: say('ended') }];
      default:
        return [];
    }
  });
}

type Body = Extract<VisitorTimelineEvent, { kind: 'message.added' }>['body'];

function textOf({ text, attachments, choice, removedAt }: Body, extra: SayExtra): string {
  if (removedAt !== undefined) return extra('takenBack');
  const options = choice?.options.map(({ label, price, text: more }) =>
    ['–', label, price, more].filter(Boolean).join(' '),
  );
  return [text, ...(options ?? []), ...attachments.map(({ name }) => `[${name}]`)].filter(Boolean).join('\n');
}

const headOf = ({ extra, siteName }: Voices, now: number): readonly string[] => [
  extra('of', { name: siteName }),
  extra('savedAt', { at: timeOf(now) }),
];

/** The transcript as plain text; line ends as every editor reads them. */
export function asText(lines: readonly Line[], voices: Voices, now: number): Blob {
  const said = lines.map(({ at, by, text }) => `[${timeOf(at)}] ${by === null ? text : `${by}: ${text}`}`);
  const whole = [...headOf(voices, now), '', ...said, ''].join('\n').replaceAll('\n', '\r\n');
  return new Blob(['\u{feff}', whole], { type: 'text/plain;charset=utf-8' });
}

/** The transcript as a page that needs nothing else. Written as nodes, so that no text in it becomes markup. */
export function asPage(lines: readonly Line[], voices: Voices, now: number): Blob {
  const [title = '', saved = ''] = headOf(voices, now);
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = document.documentElement.lang;
  const add = (parent: Element, name: string, text: string): HTMLElement => {
    const element = Object.assign(page.createElement(name), { textContent: text });
    parent.append(element);
    return element;
  };
  page.head.append(
    Object.assign(page.createElement('meta'), { name: 'viewport', content: 'width=device-width' }),
  );
  add(
    page.head,
    'style',
    'body{font:16px/1.5 sans-serif;max-width:44em;margin:2em auto;padding:0 1em}p{white-space:pre-wrap}',
  );
  add(page.body, 'h1', title);
  add(page.body, 'p', saved);
  for (const { at, by, text } of lines) {
    const line = add(page.body, 'p', '');
    line.dir = 'auto';
    add(line, 'time', timeOf(at));
    if (by !== null) add(line, 'strong', ` ${by}:`);
    line.append(` ${text}`);
  }
  const html = `<!doctype html><meta charset="utf-8">${page.documentElement.outerHTML}`;
  return new Blob([html], { type: 'text/html;charset=utf-8' });
}
