/** A run of a message: plain text, or text that leads somewhere and says truly where. */
export type TextPart = string | { readonly text: string; readonly href: string };

const opening = /^[([{<«"'„“]+/;
const closing = new Set('.,;:!?)]}>»"\'”“…');
const longest = 2_000;

/**
 * Splits a message at its links. Only http(s), mailto and tel come out, and each word is looked at alone, so that no text can
 * make this slow.
 */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  const add = (part: TextPart): void => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  };
  for (const word of text.split(/(\s+)/)) {
    const lead = word.length > longest ? '' : (opening.exec(word)?.[0] ?? '');
    const core = trimEnd(word.slice(lead.length));
    const href = word.length > longest ? undefined : hrefOf(core);
    if (href) {
      add(lead);
      add({ text: withTrueHost(core, href), href });
      add(word.slice(lead.length + core.length));
    } else add(word);
  }
  return parts;
}

/** The page that a message leads to first, if any. */
export function firstLink(text: string): string | undefined {
  // Most messages have none, and each word costs.
  if (!/https?:|www\./i.test(text)) return undefined;
  for (const part of splitLinks(text))
    if (typeof part !== 'string' && /^https?:/i.test(part.href)) return part.href;
  return undefined;
}

/** Takes off what ends a sentence, but leaves a bracket that was opened inside the address. */
function trimEnd(word: string): string {
  // Counted and not matched: a search for the end of a long row of marks begins anew at each of them.
  let end = word.length;
  while (end > 0 && closing.has(word.charAt(end - 1))) end -= 1;
  const core = word.slice(0, end);
  const tail = word.slice(end);
  return tail.startsWith(')') && core.includes('(') ? `${core})` : core;
}

function hrefOf(word: string): string | undefined {
  if (/^https?:\/\/[^/]/i.test(word)) return webAddress(word);
  if (/^www\.[^.]+\.[^.]/i.test(word)) return webAddress(`https://${word}`);
  if (/^(?:mailto:[^@]+@|tel:\+?\d)/i.test(word)) return word;
  if (/^[^@:/?&]+@[^@:/?&.]+\.[^@:/?&]+$/.test(word)) return `mailto:${word}`;
  if (/^\+\d[\d\-()]{7,20}$/.test(word)) return `tel:${word.replace(/[-()]/g, '')}`;
  return undefined;
}

/** A name before the host (`https://bank.example@evil.example`) has one purpose in a chat: to deceive. */
function webAddress(word: string): string | undefined {
  const url = URL.canParse(word) ? new URL(word) : undefined;
  return url && !url.username && !url.password ? word : undefined;
}

/** Letters of other scripts look like Latin ones, so a host is shown as the network knows it (punycode). */
function withTrueHost(word: string, href: string): string {
  if (!href.startsWith('http')) return word;
  const written = /^(?:https?:[\\/]+)?([^\\/?#]*)/i.exec(word)?.[1] ?? '';
  const { host } = new URL(href);
  return written.toLowerCase() === host || written === '' ? word : word.replace(written, host);
}
