import type { RouteName } from '@parley/protocol';
import { routes } from '@parley/protocol';
import { expect, test } from 'vitest';
import type { Request } from './request.ts';
import { httpRequests } from './http-requests.ts';
import { gatherIdentities, hiddenFrom, mayAsk } from './identities.ts';
import type { Identity } from './identities.ts';
import { concerns, lostRows, watchRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { internal, said, setStage } from './stage.ts';
import type { Stage } from './stage.ts';

/** What says "this is not yours" or "this does not exist". */
const refusals = [
  'sign_in_required',
  'forbidden',
  'visitor_unknown',
  'conversation_unknown',
  'not_found',
  'site_unknown',
  'origin_refused',
  'identity_required',
  // An id that somebody else has used: said to whoever guessed 122 random bits.
  'id_reused',
];
/** Whoever asks for this ends their own stay. */
const ending = [
  'POST /v1/visitor/erase',
  'POST /v1/visitor/forget',
  'DELETE /v1/sessions',
  'DELETE /v1/session',
];

interface Ask {
  readonly name: RouteName;
  readonly request: Request;
  readonly who: Identity;
}

async function send(origin: string, { name, request, who }: Ask): Promise<{ code: string; text: string }> {
  const [method = 'GET', pattern = ''] = name.split(' ');
  const url = new URL(
    pattern.replaceAll(/:(\w+)/g, (_, key: string) => request.params?.[key] ?? ''),
    origin,
  );
  for (const [key, value] of Object.entries(request.query ?? {})) url.searchParams.set(key, String(value));
  const { file } = request;
  const body = file ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
  const type = file === undefined ? 'application/json' : 'application/octet-stream';
  const headers = {
    ...who.headers,
    // What a page of this server says of itself; to come from elsewhere is another test.
    origin,
    ...(body === undefined ? {} : { 'content-type': type }),
    ...(file === undefined ? {} : { 'x-file-name': `${file}.txt` }),
  };
  const reply = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await reply.text();
  if (reply.ok) return { code: 'ok', text };
  const { error } = JSON.parse(text) as { error: { code: string } };
  return { code: error.code, text };
}

const requestsOf = ({ subject }: Stage) =>
  Object.entries<Request>(httpRequests(subject)) as [RouteName, Request][];

/** What is wrong with the answer to somebody whom the request does not concern. */
async function askAsStranger(
  { app, subject }: Stage,
  readMoved: () => Promise<{ before: Rows; after: Rows }>,
  ask: Ask & { readonly isTheirs: boolean },
): Promise<string[]> {
  const { code, text } = await send(app.origin, ask);
  const { before, after } = await readMoved();
  const moved = lostRows(before, after).filter((row) => concerns(row, subject));
  const told = hiddenFrom(ask.who, { said, internal }).filter((hidden) => text.includes(hidden));
  return [
    ...(ask.isTheirs || refusals.includes(code) ? [] : ['was not refused']),
    ...told.map((hidden) => `told ${hidden}`),
    ...moved.map((row) => `changed ${row.slice(0, 300)}`),
  ].map((fault) => `${ask.name} by ${ask.who.name}: ${code}, ${fault}`);
}

test(
  '[SEC-2] [SEC-3] [SEC-6] [SEC-7] every route, asked by everyone else, tells and changes nothing',
  { timeout: 300_000 },
  async () => {
    const stage = await setStage();
    const identities = await gatherIdentities(stage);
    const readMoved = await watchRows(stage.app.context.db);
    const asked = { refused: 0, harmless: 0, rightful: 0 };
    const faults: string[] = [];
    for (const who of identities) {
      for (const [name, request] of requestsOf(stage)) {
        const isTheirs = mayAsk(who, routes[name], request);
        const isInside = who.isTheVisitor === true || who.isOfTheShop === true;
        if (isTheirs && (isInside || ending.includes(name))) continue;
        faults.push(...(await askAsStranger(stage, readMoved, { name, request, who, isTheirs })));
        asked[isTheirs ? 'harmless' : 'refused'] += 1;
      }
    }
    expect(faults).toEqual([]);

    // The same requests are good ones: whoever may, gets what they ask for. Otherwise the above would prove nothing.
    for (const [name, request] of requestsOf(stage)) {
      const who = identities.findLast((one) => isRightful(one, name, request));
      if (!who) throw new Error(`Nobody may ask ${name}`);
      const { code, text } = await send(stage.app.origin, { name, request, who });
      if ([...refusals, 'bad_request', 'internal'].includes(code))
        faults.push(`${name} by ${who.name}: ${text}`);
      asked.rightful += 1;
    }
    expect(faults).toEqual([]);
    console.log(`${asked.rightful} routes x ${identities.length} identities:`, asked);
  },
);

function isRightful(who: Identity, name: RouteName, { role }: Request): boolean {
  const as = role ?? routes[name].as;
  if (name === 'POST /v1/visitor/forget') return who.name === 'another visitor';
  if (as === 'anyone') return who.name === 'nobody';
  return as === 'visitor' ? who.isTheVisitor === true : who.role === as && who.seesTheTeam === true;
}
