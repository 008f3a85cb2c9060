import { setTimeout } from 'node:timers/promises';
import { CommandId, InvitationId } from '@parley/protocol';
import type { ErrorCode, Locale, OperatorId, Result, PageRule, TeamId, VisitId } from '@parley/protocol';
import type { AppContext } from '../../context.ts';
import type { Appended, Command, OperatorAuthor } from '../../event-log/commands.ts';
import type { SiteRecord } from '../../features/site/site.store.ts';
import type { VisitorCaller } from '../../features/visitor/visitor.store.ts';
import { arrivals, pages, peoples, userAgents } from './people.ts';
import type { Random } from './random.ts';

export interface Person {
  readonly locale: Locale;
  readonly name: string;
  readonly timeZone: string;
  readonly userAgent: string;
  visitor: VisitorCaller | null;
}

/** Everything that the stories of the month act upon. */
export interface Stage {
  readonly app: AppContext;
  readonly random: Random;
  readonly clock: { now: number };
  readonly site: SiteRecord;
  readonly operators: readonly OperatorAuthor[];
  readonly supportId: TeamId;
  readonly triggers: readonly PageRule[];
  /** Visitors who have been here and are not here now. */
  readonly atHome: Person[];
  readonly load: Map<OperatorId, number>;
}

/** The value of what must not fail while seeding. */
export function must<Value>(result: Result<Value, ErrorCode>): Value {
  if (result.ok) return result.value;
  throw new Error(`The seed was refused: ${result.error.message}`);
}

export const newCommandId = ({ random }: Stage): CommandId => CommandId.parse(random.uuid());

export async function append({ app }: Stage, command: Command): Promise<Appended> {
  let result = await app.eventLog.append(command);
  // A slow machine refuses newcomers for a while; the month is in no hurry.
  while (!result.ok && result.error.code === 'overloaded') {
    await setTimeout(result.error.retryAfterMs ?? 1_000);
    result = await app.eventLog.append(command);
  }
  const appended = must(result);
  if (!appended) throw new Error(`"${command.kind}" found no conversation`);
  return appended;
}

export function newPerson({ random }: Stage, locale: Locale): Person {
  const { names, zones } = peoples[locale];
  return {
    locale,
    name: random.pick(names),
    timeZone: random.pick(zones),
    userAgent: random.pick(userAgents),
    visitor: null,
  };
}

/** Somebody who comes back, or nobody when there is none of this language. */
export function takePerson({ atHome, random }: Stage, locale: Locale): Person | null {
  const candidates = atHome.filter((person) => person.locale === locale);
  if (candidates.length === 0) return null;
  const person = random.pick(candidates);
  atHome.splice(atHome.indexOf(person), 1);
  return person;
}

/** Opens a page, the first of a visit or the next one. */
export async function openPage(stage: Stage, person: Person, visitId: VisitId | null): Promise<VisitId> {
  const { app, random, site } = stage;
  const { path, title } = random.pick(pages);
  const arrival = random.pick(arrivals[person.locale]);
  const opened = await app.visits.open({
    site,
    visitor: person.visitor,
    visitId,
    page: {
      url: `https://shop.example${path}${visitId === null ? arrival.query : ''}`,
      title: `${title} · Demo shop`,
    },
    referrer: visitId === null ? arrival.referrer : '',
    language: peoples[person.locale].tag,
    timeZone: person.timeZone,
    userAgent: person.userAgent,
    address: '127.0.0.1',
  });
  return opened.visitId;
}

export async function showInvitation(
  stage: Stage,
  visitId: VisitId,
  outcome: 'dismissed' | 'answered',
): Promise<void> {
  const { app, random, site, triggers } = stage;
  if (triggers.length === 0) return;
  const { id: triggerId } = random.pick(triggers);
  const id = InvitationId.parse(random.uuid());
  must(await app.invitations.report({ site, visitId, id, triggerId, outcome: 'shown' }));
  must(await app.invitations.report({ site, visitId, id, triggerId, outcome }));
}

/** First use of the chat, unless the person has used it before. */
export async function becomeVisitor(
  { app, site }: Stage,
  person: Person,
  visitId: VisitId,
): Promise<VisitorCaller> {
  if (person.visitor) return person.visitor;
  const { token } = await app.visitors.become(site, visitId, person.locale);
  const visitor = await app.visitors.recognise(site, token);
  if (!visitor) throw new Error('A new visitor is not recognised');
  person.visitor = visitor;
  return visitor;
}

/** Whoever of the team has the least to do; a tie falls to chance. */
export function leastBusy(
  { operators, load, random }: Stage,
  teamId: TeamId,
  except: OperatorId | null = null,
): OperatorAuthor {
  const able = operators.filter(
    (one) => one.teamIds.includes(teamId) && one.role === 'operator' && one.id !== except,
  );
  const least = Math.min(...able.map(({ id }) => load.get(id) ?? 0));
  return random.pick(able.filter(({ id }) => (load.get(id) ?? 0) === least));
}
