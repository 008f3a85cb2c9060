// The people of a measurement, in a process of their own: does what it is told and answers with what came of it.
import { createCrowd } from './crowd.ts';
import type { Answered, Ordered } from './orders.ts';

const crowd = createCrowd();

process.on('message', ({ id, name, order }: Ordered) => {
  const answer = (answered: Answered): void => void process.send?.(answered);
  // Name and order belong together by `People.tell`, on the other side of the wire.
  const follow = crowd[name] as (order: unknown) => Promise<unknown>;
  follow(order).then(
    (answered) => answer({ id, answer: answered }),
    (problem: unknown) => answer({ id, problem: String(problem) }),
  );
});
// Nobody left to answer to.
process.on('disconnect', () => process.exit(0));
