import { OperatorId } from '@parley/protocol';
import { aBlock, aShare, next, uuid } from '../builders.ts';
import type { Answers } from './answers.ts';

const nothing = () => ({});

/** What is answered about hard conversations. */
export const hardAnswers = {
  'GET /v1/visitor/block': () => ({ block: null }),
  'GET /v1/board/briefness': () => ({
    total: aShare({ part: 30, whole: 40, value: 0.75, low: 0.6, high: 0.86 }),
    operators: [
      {
        operatorId: OperatorId.parse(uuid(next())),
        name: 'Anna Petrova',
        share: aShare({ part: 30, whole: 40, value: 0.75, low: 0.6, high: 0.86 }),
      },
    ],
  }),
  'GET /v1/playbooks': () => ({
    playbooks: (['undecided', 'expert', 'rude', 'offended'] as const).map((kind) => ({
      kind,
      tactics: '',
      folder: '',
    })),
  }),
  'PUT /v1/playbooks/:kind': ({ params, body }) => ({ ...params, ...body }),
  'GET /v1/blocks': () => ({ blocks: [aBlock()], hasMore: false }),
  'DELETE /v1/blocks/:blockId': nothing,
  'GET /v1/workspace/limits': () => ({ longestBlock: 'day', highestDiscount: 10, endsUnanswered: true }),
  'PUT /v1/workspace/limits': ({ body }) => body,
} satisfies Partial<Answers>;
