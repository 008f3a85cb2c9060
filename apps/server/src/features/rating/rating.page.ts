import { RATING_FACES } from '@parley/protocol';
import type { Locale, RatingForm, RatingScale } from '@parley/protocol';
import { textOn } from '../../rules/colour.ts';
import { escapeText } from '../../pages/plain-page.ts';
import type { PlainPage } from '../../pages/plain-page.ts';
import type { SayRating } from './rating.words.ts';

interface Shown {
  readonly say: SayRating;
  readonly language: Locale;
  readonly siteName: string;
  readonly accent: string;
  readonly scale: RatingScale;
  /** The faces in words, worst first. */
  readonly names: readonly string[];
  /** Which face stands as the rating, and which one the link in the mail named; 1 for the worst. */
  readonly given: number | null;
  readonly chosen: number | null;
  readonly reasons: RatingForm['good'];
  readonly reason: string | null;
}

const circle = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z';
const eyes = `${circle}M9 10v.01M15 10v.01`;
const mouths = {
  bad: 'M8.5 16.5c2-2.6 5-2.6 7 0',
  neutral: 'M8.5 15.5h7',
  good: 'M8.5 14.5c2 2.6 5 2.6 7 0',
  worst: 'M8 17c2-4 6-4 8 0z',
  best: 'M8 14c2 4 6 4 8 0z',
};

function drawingOf(scale: RatingScale, points: number): string {
  const score = RATING_FACES[scale][points - 1] ?? 'neutral';
  const isEnd = scale === 5 && (points === 1 || points === 5);
  const mouth = isEnd ? mouths[points === 1 ? 'worst' : 'best'] : mouths[score];
  return `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${eyes}${mouth}"/></svg>`;
}

/** The page behind a link from a mail: every answer is one button, and nothing but a pressed button answers. */
export function ratingPage(shown: Shown): PlainPage {
  const { say, language, siteName, accent, names, given, chosen } = shown;
  const title = given === null ? say('title') : say('thanks');
  const name = names[(given ?? 0) - 1] ?? '';
  const status = given === null ? '' : `<p role="status">${escapeText(say('given', { face: name }))}</p>`;
  const main =
    `<p class="site">${escapeText(say('site', { site: siteName }))}</p><h1>${escapeText(title)}</h1>${status}` +
    (chosen === null ? '' : confirmation(shown, chosen)) +
    faces(shown) +
    (given === null ? '' : reasons(shown, given));
  return {
    language,
    title: `${title} · ${siteName}`,
    style: styleOf(accent),
    body: `<main>${main}</main>`,
  };
}

/** The face from the mail, one press away. */
function confirmation({ say, scale, names }: Shown, chosen: number): string {
  const face = names[chosen - 1] ?? '';
  return (
    `<p>${escapeText(say('chosen', { face }))}</p><form method="post">` +
    `<button class="confirm" name="points" value="${chosen}">${drawingOf(scale, chosen)}${escapeText(say('confirm', { face }))}</button></form>` +
    `<p class="quiet">${escapeText(say('others'))}</p>`
  );
}

function faces({ say, scale, names, given }: Shown): string {
  const buttons = names.map(
    (name, index) =>
      `<button name="points" value="${index + 1}"${given === index + 1 ? ' aria-current="true"' : ''}>${drawingOf(scale, index + 1)}<span>${escapeText(name)}</span></button>`,
  );
  return `<form method="post" class="faces" role="group" aria-label="${escapeText(say('faces'))}">${buttons.join('')}</form>`;
}

/** More than the face is said by whoever likes to. */
function reasons({ say, reasons: offered, reason }: Shown, given: number): string {
  const points = `<input type="hidden" name="points" value="${given}">`;
  const buttons = offered.map(
    ({ id, label }) =>
      `<button name="reason" value="${escapeText(id)}"${reason === id ? ' aria-current="true"' : ''}>${escapeText(label)}</button>`,
  );
  const kept = reason === null ? '' : `<input type="hidden" name="reason" value="${escapeText(reason)}">`;
  return (
    (buttons.length === 0
      ? ''
      : `<h2>${escapeText(say('why'))}</h2><form method="post" class="reasons">${points}${buttons.join('')}</form>`) +
    `<form method="post">${points}${kept}<label>${escapeText(say('comment'))}<textarea name="comment" rows="3" maxlength="1000" dir="auto"></textarea></label>` +
    `<button>${escapeText(say('send'))}</button></form>`
  );
}

const standardAccent = '#0b7285';

/** What stands there when a link opens nothing any more. */
export const closedPage = (say: SayRating, language: Locale): PlainPage => ({
  language,
  title: say('closed'),
  style: styleOf(standardAccent),
  body: `<main><h1>${escapeText(say('closed'))}</h1><p role="status">${escapeText(say('closedText'))}</p></main>`,
});

/** `accent` is a #rrggbb that the contract has checked: nothing else of what an owner writes gets into a style. */
const styleOf = (accent: string): string => `
:root{color-scheme:light dark;--accent:${accent};--on-accent:${textOn(accent)}}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText;border-top:6px solid var(--accent)}
main{max-width:34rem;margin:0 auto;padding:2rem 1rem;text-align:center}
h1{margin:.2em 0 .6em;font-size:1.75rem;line-height:1.2}
h2{margin:2rem 0 .6rem;font-size:1rem}
.site,.quiet{margin:1rem 0 .5rem;opacity:.75}
.site{overflow-wrap:anywhere}
form{margin:0 0 1rem}
button{min-height:44px;padding:.6rem 1rem;border:1px solid #8888;border-radius:12px;background:Canvas;color:CanvasText;font:inherit;cursor:pointer}
button:hover{border-color:CanvasText}
button:focus-visible,textarea:focus-visible{outline:3px solid CanvasText;outline-offset:2px}
.faces{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:.4rem}
.faces button{display:flex;flex-direction:column;align-items:center;gap:.2rem;padding:.6rem .1rem;font-size:.8rem;line-height:1.25;overflow-wrap:anywhere}
.reasons{display:flex;flex-wrap:wrap;justify-content:center;gap:.5rem}
svg{width:2.75rem;max-width:100%;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.confirm{display:inline-flex;align-items:center;gap:.75rem;padding:.4rem 1.4rem;font-weight:650;border-color:transparent}
.confirm,[aria-current=true]{background:var(--accent);color:var(--on-accent)}
label{display:block;margin:1.5rem 0 .6rem;text-align:start}
textarea{display:block;width:100%;margin-top:.4rem;padding:.6rem;border:1px solid #8888;border-radius:12px;background:Canvas;color:CanvasText;font:inherit}
@media(forced-colors:active){[aria-current=true],.confirm{outline:3px solid Highlight}}
`;
