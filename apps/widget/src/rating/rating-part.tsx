// The question at the end of a conversation: loaded while one runs, so that it is there without a network too.
import { useEffect, useState } from 'preact/hooks';
import type { ConversationId, RatingForm } from '@parley/protocol';
import { request } from '../connection/request.ts';
import type { ExtrasHost } from '../extras/extras-host.ts';
import { keepTrying } from '../panel/keep-trying.ts';
import { dress } from '../panel/stage.ts';
import type { RatingProperties, RatingViews } from './contract.ts';
import css from './rating.css?inline';
import { RatingQuestion } from './rating-question.tsx';
import { loadRatingWords } from './words.ts';

export async function openRating({ bridge, door }: ExtrasHost): Promise<RatingViews> {
  const { base, language } = bridge;
  const say = await loadRatingWords(language);
  dress(css);
  /** How the site asks; it is asked once and holds for what this page shows. */
  let known: RatingForm | undefined;
  const load = async (conversationId: ConversationId): Promise<RatingForm> => {
    const courier = await door.open();
    const token = await courier.token();
    const answer = await request('GET /v1/rating-form', {
      base,
      token: token.ok ? token.value : null,
      query: `?conversationId=${conversationId}&language=${language}`,
    });
    if (!answer.ok) throw new Error(answer.error.code);
    return (known = answer.value);
  };

  function Rating(properties: RatingProperties) {
    const { conversationId, rating } = properties;
    const [form, setForm] = useState(known);
    useEffect(
      () => (form ? undefined : keepTrying(async () => setForm(await load(conversationId)))),
      [form, conversationId],
    );
    if (!form || (!form.isAsked && !rating)) return null;
    return (
      <RatingQuestion
        {...properties}
        form={form}
        say={say}
        onRate={(given) => door.courier?.rate(conversationId, given)}
        onSkip={() => door.courier?.skipRating(conversationId)}
      />
    );
  }
  return { Rating };
}
