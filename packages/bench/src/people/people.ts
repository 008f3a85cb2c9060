import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answered, OrderName, Orders } from './orders.ts';

/** The process of the people, from outside. */
export interface People {
  readonly tell: <K extends OrderName>(name: K, order: Orders[K]['order']) => Promise<Orders[K]['answer']>;
  readonly leave: () => void;
}

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** Starts a process in which people come, write and listen; it ends with this one. */
export function gather(): People {
  const child = fork(main, { execArgv: ['--disable-warning=ExperimentalWarning'] });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  child.on('message', (answered: Answered) => {
    const waits = waiting.get(answered.id);
    waiting.delete(answered.id);
    if ('problem' in answered) waits?.reject(new Error(answered.problem));
    else waits?.resolve(answered.answer);
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The people's process ended with ${code}.`));
  });
  return {
    async tell<K extends OrderName>(name: K, order: Orders[K]['order']) {
      const waits = Promise.withResolvers<unknown>();
      waiting.set((lastId += 1), waits);
      child.send({ id: lastId, name, order });
      return (await waits.promise) as Orders[K]['answer'];
    },
    leave: () => void child.kill(),
  };
}
