import type { Choice, ConversationId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';

export interface OptionDraft {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly price: string;
  readonly url: string;
}

/** What an operator is about to offer. */
export interface OfferDraft {
  readonly style: Choice['style'];
  readonly question: string;
  readonly options: readonly OptionDraft[];
  /** What is to be confirmed, and the words on its button. */
  readonly confirmation: OptionDraft;
}

export type OfferFault = 'needsQuestion' | 'needsOptions' | 'needsDifferent' | 'needsAddress';

const FEWEST = 2;
export const MOST = LIMITS.optionsPerMessage;

const emptyOption = (id: string): OptionDraft => ({ id, label: '', text: '', price: '', url: '' });

export const emptyOffer = (question: string, confirm: string): OfferDraft => ({
  style: 'replies',
  question,
  options: [emptyOption('o1'), emptyOption('o2')],
  confirmation: { ...emptyOption('yes'), label: confirm },
});

/** With one more option, whose id is not taken. */
export function withOption(draft: OfferDraft): OfferDraft {
  if (draft.options.length >= MOST) return draft;
  const last = Math.max(0, ...draft.options.map(({ id }) => Number(id.slice(1))));
  return { ...draft, options: [...draft.options, emptyOption(`o${last + 1}`)] };
}

export const withoutOption = (draft: OfferDraft, id: string): OfferDraft =>
  draft.options.length <= FEWEST
    ? draft
    : { ...draft, options: draft.options.filter((option) => option.id !== id) };

/** The offer as it is sent, or what is wrong with it. Rows that were left empty are no options. */
export function readOffer(draft: OfferDraft): { readonly choice: Choice } | { readonly fault: OfferFault } {
  const { style, question } = draft;
  if (question.trim() === '') return { fault: 'needsQuestion' };
  const written = (style === 'confirmation' ? [draft.confirmation] : draft.options)
    .map((option) => ({ ...option, label: option.label.trim(), url: option.url.trim() }))
    .filter(({ label }) => label !== '');
  if (written.length < (style === 'confirmation' ? 1 : FEWEST)) return { fault: 'needsOptions' };
  if (new Set(written.map(({ label }) => label)).size < written.length) return { fault: 'needsDifferent' };
  const hasMore = style !== 'replies';
  if (hasMore && written.some(({ url }) => url !== '' && !isAddress(url))) return { fault: 'needsAddress' };
  const options = written.map(({ id, label, text, price, url }) =>
    hasMore
      ? { id, label, text: text.trim(), price: price.trim(), url: url || null }
      : { id, label, text: '', price: '', url: null },
  );
  return { choice: { style, options } };
}

/** As the contract has it: a page of the web, and no name before its host. */
function isAddress(text: string): boolean {
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null;
  return url !== null && url.username === '' && url.password === '';
}

/** Offers that were begun, while this page lives: a look at something else must not cost the work. */
const begun = new Map<ConversationId, OfferDraft>();
export const begunOffer = (id: ConversationId): OfferDraft | undefined => begun.get(id);
export function keepOffer(id: ConversationId, draft: OfferDraft | null): void {
  if (draft) begun.set(id, draft);
  else begun.delete(id);
}
