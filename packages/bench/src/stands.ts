import { gather, type People } from './people/people.ts';
import { startBare } from './servers/bare.ts';
import { startParley } from './servers/parley.ts';
import type { Subject, SubjectOptions } from './servers/subject.ts';

/** A running server with its people connected to it. */
export interface Stand {
  readonly subject: Subject;
  readonly people: People;
}

/** The two that are held against each other. */
export interface Stands {
  readonly bare: Stand;
  readonly parley: Stand;
}

async function open(
  start: (options: SubjectOptions) => Promise<Subject>,
  options: SubjectOptions,
): Promise<Stand> {
  const subject = await start(options);
  const people = gather();
  const { url, operator } = subject;
  await people.tell('arrive', { url, operator, visitors: [...subject.visitors] });
  await people.tell('begin', { atOnce: 4 });
  return { subject, people };
}

/** Starts both, each with so many visitors and an operator; only ours is profiled. */
export async function openStands(visitors: number, profileTo?: string): Promise<Stands> {
  return {
    bare: await open(startBare, { visitors }),
    parley: await open(startParley, { visitors, profileTo }),
  };
}

export async function closeStands({ bare, parley }: Stands): Promise<void> {
  for (const { people, subject } of [bare, parley]) {
    people.leave();
    await subject.stop();
  }
}
