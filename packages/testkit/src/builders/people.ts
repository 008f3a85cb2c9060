import {
  CommandId,
  ConversationId,
  type ListedBlock,
  type Me,
  type Operator,
  OperatorId,
  type OwnSession,
  SessionId,
  SiteId,
  type Team,
  TeamId,
  type Visitor,
  VisitorId,
  type VisitorRecord,
  WorkspaceId,
} from '@parley/protocol';
import { MINUTE, MORNING, next, turn, uuid } from './sequence.ts';

const operatorNames = ['Anna Petrova', 'Marco Bianchi', 'Olivia Grant', 'Дмитрий Орлов'] as const;
const visitorNames = ['Giulia Rossi', 'Tom Baker', 'Мария Соколова', 'Zoë O’Neil'] as const;

/** A visitor who said who they are. */
export const aVisitor = (over: Partial<Visitor> = {}): Visitor => {
  const n = next();
  return {
    id: VisitorId.parse(uuid(n)),
    name: turn(visitorNames, n),
    email: `visitor${n}@mail.example`,
    phone: null,
    signed: null,
    answers: [],
    consent: null,
    isVip: false,
    createdAt: MORNING,
    visitCount: 1,
    conversationCount: 1,
    ...over,
  };
};

/** A visitor who may not write until tomorrow. */
export const aBlock = (over: Partial<ListedBlock> = {}): ListedBlock => {
  const n = next();
  return {
    id: CommandId.parse(uuid(n)),
    at: MORNING,
    until: MORNING + 24 * 60 * MINUTE,
    reason: 'insults',
    words: 'Insulted three colleagues',
    operatorId: OperatorId.parse(uuid(9_002)),
    operatorName: 'Anna Petrova',
    conversationId: ConversationId.parse(uuid(9_000)),
    visitorId: VisitorId.parse(uuid(n + 1)),
    visitorName: turn(visitorNames, n),
    ...over,
  };
};

/** What is known of somebody from one browser. */
export const aVisitorRecord = (over: Partial<VisitorRecord> = {}): VisitorRecord => {
  const { id, name, email, phone, consent, isVip, createdAt, conversationCount } = aVisitor();
  const known = { name, email, phone, consent, isVip, createdAt, conversationCount };
  const record = { ...known, id, siteId: SiteId.parse(uuid(next())), subject: null, ...over };
  return { ...record, personId: over.personId ?? record.id };
};

/** An operator who is online and free. */
export const anOperator = (over: Partial<Operator> = {}): Operator => {
  const n = next();
  return {
    id: OperatorId.parse(uuid(n)),
    name: turn(operatorNames, n),
    email: `operator${n}@parley.example`,
    role: 'operator',
    teamIds: [],
    presence: 'online',
    capacity: 5,
    concurrency: 0,
    waiting: 0,
    onHold: 0,
    pause: null,
    weights: [],
    isInvited: false,
    isActive: true,
    ...over,
  };
};

/** A browser in which somebody is signed in. */
export const aSession = (over: Partial<OwnSession> = {}): OwnSession => ({
  id: SessionId.parse(uuid(next())),
  browser: 'Firefox 145',
  system: 'Linux',
  createdAt: MORNING,
  lastUsedAt: MORNING,
  isCurrent: false,
  ...over,
});

export const aTeam = (over: Partial<Team> = {}): Team => {
  const n = next();
  return { id: TeamId.parse(uuid(n)), name: turn(['Sales', 'Support', 'Orders'], n), ...over };
};

/** Who is signed in: an administrator unless told otherwise. */
export const aMe = (over: Partial<Me> = {}): Me => ({
  operator: anOperator({ role: 'administrator' }),
  workspace: { id: WorkspaceId.parse(uuid(next())), name: 'Lantern & Co' },
  locale: 'en',
  ...over,
});
