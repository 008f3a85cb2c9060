import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { events, routes } from '../src/catalogue.ts';
import type { EventDefinition, RouteDefinition } from '../src/define.ts';
import { TimelineEvent, VisitorTimelineEvent } from '../src/entities/timeline.ts';
import { VISIBILITY } from '../src/entities/visibility.ts';
import { ERRORS } from '../src/errors.ts';
import { sample } from './sample.ts';

const allEvents = Object.entries<EventDefinition>(events);
const allRoutes = Object.entries<RouteDefinition>(routes);

/** Every schema that travels, with a name to find it by. */
const schemas: [string, z.ZodType][] = [
  ...allEvents.flatMap(([name, event]) => [
    [`${name} payload`, event.payload] as [string, z.ZodType],
    ...(event.ack ? [[`${name} ack`, event.ack] as [string, z.ZodType]] : []),
  ]),
  ...allRoutes.flatMap(([name, route]) =>
    (['params', 'query', 'body', 'reply'] as const).flatMap((part) => {
      const schema = route[part];
      return schema ? [[`${name} ${part}`, schema] as [string, z.ZodType]] : [];
    }),
  ),
  ...TimelineEvent.options.map(
    (option) => [`entry ${option.shape.kind.value}`, option] as [string, z.ZodType],
  ),
];

const fieldsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

describe('schemas', () => {
  test.each(schemas)('%s accepts a plain sample', (_name, schema) => {
    expect(schema.safeParse(sample(schema)).error).toBeUndefined();
  });

  test.each(schemas)('%s refuses the sample with any one field broken', (_name, schema) => {
    const good = sample(schema);
    for (const field of fieldsOf(good)) {
      const broken = { ...(good as object), [field]: Symbol('nothing accepts this') };
      expect([field, schema.safeParse(broken).success]).toEqual([field, false]);
    }
  });

  test.each(schemas)('%s ignores what it does not know', (_name, schema) => {
    const good = sample(schema);
    if (typeof good !== 'object' || good === null) return;
    expect(schema.parse({ ...good, fromTheFuture: 1 })).not.toHaveProperty('fromTheFuture');
  });
});

describe('events', () => {
  test.each(allEvents)('%s is named noun.verb', (name) => {
    expect(name).toMatch(/^[a-z]+\.[a-z]+$/);
  });

  test.each(allEvents)('%s goes between the server and others', (_name, event) => {
    expect(event.from.includes('server')).not.toBe(event.to.includes('server'));
    expect(event.summary).toMatch(/\.$/);
  });

  test.each(allEvents)('%s lists errors exactly when it is answered', (_name, event) => {
    expect((event.errors ?? []).length > 0).toBe(event.ack !== undefined);
    expect((event.errors ?? []).filter((code) => !Object.hasOwn(ERRORS, code))).toEqual([]);
    expect(new Set(event.errors).size).toBe((event.errors ?? []).length);
  });

  test.each(allEvents.filter(([, event]) => event.from.includes('server')))(
    '%s names a fact, not a wish',
    (name) => {
      expect(name).toMatch(/\.(\w+ed|shown|ending)$/);
    },
  );
});

describe('routes', () => {
  test.each(allRoutes)('%s has the parameters its address names', (name, route) => {
    const named = [...name.matchAll(/:(\w+)/g)].map((match) => match[1]);
    expect(Object.keys(route.params?.shape ?? {})).toEqual(named);
  });

  test.each(allRoutes)('%s can fail in the ways its caller can', (name, route) => {
    const errors: readonly string[] = route.errors ?? [];
    expect(errors).toContain('internal');
    expect(errors.filter((code) => !Object.hasOwn(ERRORS, code))).toEqual([]);
    expect(errors.includes('sign_in_required')).toBe(
      ['operator', 'supervisor', 'administrator'].includes(route.as),
    );
    expect(errors.includes('visitor_unknown')).toBe(route.as === 'visitor');
    // Every operator writes quick messages of their own; the shared ones are the supervisors' (QMS-1).
    const isPartly = name.includes('/quick-messages') && !name.startsWith('GET');
    expect(errors.includes('forbidden')).toBe(isPartly || ['supervisor', 'administrator'].includes(route.as));
  });

  test.each(allRoutes.filter(([name]) => !name.startsWith('GET')))(
    '%s checks where it comes from',
    (_name, route) => {
      expect(route.errors).toContain('origin_refused');
    },
  );

  test.each(allRoutes.filter(([name]) => name.startsWith('GET')))(
    '%s carries no body and no secret in its address',
    (name, route) => {
      expect(route.body).toBeUndefined();
      expect(
        Object.keys(route.query?.shape ?? {}).filter((key) => /token|password|secret/i.test(key)),
      ).toEqual([]);
      expect(name).not.toMatch(/token|password/);
    },
  );
});

describe('visibility', () => {
  test('[SEC-1] what the visitor can be told is exactly what is marked for everyone', () => {
    const visible = VisitorTimelineEvent.options.map((option) => option.shape.kind.value);
    const marked = Object.entries(VISIBILITY)
      .filter(([, who]) => who === 'everyone')
      .map(([kind]) => kind);
    expect(visible.toSorted()).toEqual(marked.toSorted());
  });

  test('[SEC-1] a note does not even parse as something for a visitor', () => {
    const note = TimelineEvent.options.find((option) => option.shape.kind.value === 'note.added');
    expect(note).toBeDefined();
    if (note) expect(VisitorTimelineEvent.safeParse(sample(note)).success).toBe(false);
  });
});

describe('errors', () => {
  test('every code can be met, on the way in or at the door', () => {
    const atTheDoor = ['client_too_old'];
    const used = new Set<string>([...allEvents, ...allRoutes].flatMap(([, one]) => one.errors ?? []));
    expect(Object.keys(ERRORS).filter((code) => !used.has(code) && !atTheDoor.includes(code))).toEqual([]);
  });

  test('[ERR-3] what may be sent again is said by the code, and only such codes carry a time', () => {
    for (const [code, error] of Object.entries(ERRORS)) {
      expect([code, error.means.length > 20, error.means.endsWith('.')]).toEqual([code, true, true]);
      if (error.http === 429 || error.http >= 500) expect([code, error.retry]).toEqual([code, 'later']);
    }
  });
});
