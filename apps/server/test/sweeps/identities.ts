import type { RouteDefinition } from '@parley/protocol';
import { addColleague, becomeVisitor, visitorComes } from '../stories/people.ts';
import type { Request } from './request.ts';
import { endedCookies } from './stage.ts';
import type { Stage } from './stage.ts';

const ranks = { operator: 0, supervisor: 1, administrator: 2 } as const;

/** Somebody who asks. */
export interface Identity {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** None for visitors, strangers, and for those who are not let in any more. */
  readonly role?: keyof typeof ranks;
  readonly isVisitor?: true;
  /** Whether they are the subject's visitor. */
  readonly isTheVisitor?: true;
  readonly isOfTheShop?: true;
  readonly seesTheTeam?: true;
}

export async function gatherIdentities({
  app,
  subject,
  visitor,
  operator,
  other,
}: Stage): Promise<Identity[]> {
  const { shop, salesId } = subject;
  const [, supportId = ''] = shop.teamIds;
  const cookie = async (name: string, role: keyof typeof ranks, teamIds: readonly string[]) => ({
    cookie: await addColleague(app, shop, { name, role, teamIds }),
  });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const fellow = await visitorComes(app.origin, shop.siteKey);
  const strangers = Object.entries(await endedCookies(app, shop)).map(([name, ended]) => ({
    name,
    headers: { cookie: ended },
  }));
  const inShop = { isOfTheShop: true } as const;
  return [
    { name: 'nobody', headers: {} },
    { name: 'somebody with a made-up token', headers: { ...bearer('x'.repeat(43)), cookie: 'parley=x' } },
    ...strangers,
    { name: 'another visitor', headers: bearer(fellow.token), isVisitor: true },
    {
      name: 'a visitor of the other workspace',
      headers: bearer(await becomeVisitor(app.origin, other.siteKey)),
      isVisitor: true,
    },
    {
      name: 'the administrator of the other workspace',
      headers: { cookie: other.cookie },
      role: 'administrator',
    },
    {
      name: 'an operator of another team',
      headers: await cookie('Support', 'operator', [supportId]),
      role: 'operator',
      ...inShop,
    },
    {
      name: 'the visitor',
      headers: bearer(visitor.token),
      isVisitor: true,
      isTheVisitor: true,
    },
    {
      name: 'the operator',
      headers: { cookie: operator.cookie },
      role: 'operator',
      ...inShop,
      seesTheTeam: true,
    },
    {
      name: 'a supervisor',
      headers: await cookie('Super', 'supervisor', [salesId]),
      role: 'supervisor',
      ...inShop,
      seesTheTeam: true,
    },
    {
      name: 'the administrator',
      headers: { cookie: shop.cookie },
      role: 'administrator',
      ...inShop,
      seesTheTeam: true,
    },
  ];
}

/** Whether the request is theirs to make. */
export function mayAsk(who: Identity, { as }: RouteDefinition, { reach, role }: Request): boolean {
  if (as === 'anyone') return true;
  if (as === 'visitor') return who.isVisitor === true && (reach === 'self' || who.isTheVisitor === true);
  if (who.role === undefined || ranks[who.role] < ranks[role ?? as]) return false;
  if (reach === 'workspace') return who.isOfTheShop === true;
  if (reach === 'team') return who.seesTheTeam === true;
  return true;
}

/** The texts that must not stand in anything that this one is answered. */
export function hiddenFrom(who: Identity, { said, internal }: { said: string; internal: string }): string[] {
  if (who.seesTheTeam) return [];
  if (who.isTheVisitor) return [];
  return who.isOfTheShop ? [said] : [said, internal];
}
