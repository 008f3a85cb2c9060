import { z } from 'zod';
import { Block } from './block.ts';
import { Answer } from './form.ts';
import { OperatorId, SessionId, SiteId, TeamId, VisitorId, WorkspaceId } from './ids.ts';
import { Pause, TeamWeight } from './routing.ts';
import { EmailAddress, Instant, Locale } from './values.ts';
import { Goal } from './wrap-up.ts';

export const Role = z.enum(['operator', 'supervisor', 'administrator']);
export type Role = z.infer<typeof Role>;

export const Presence = z.enum(['online', 'away', 'offline']);
export type Presence = z.infer<typeof Presence>;

export const Operator = z
  .object({
    id: OperatorId,
    name: z.string(),
    email: z.string(),
    role: Role,
    teamIds: z.array(TeamId),
    presence: Presence,
    /** Why somebody is away, if they said. */
    pause: Pause.nullable(),
    /** Most conversations at once, and how many are open now, those on hold not counted. */
    capacity: z.int().positive(),
    concurrency: z.int().nonnegative(),
    /** Of those, whose visitor waits for an answer. */
    waiting: z.int().nonnegative(),
    onHold: z.int().nonnegative(),
    /** For teams of theirs that are not named it is 5. */
    weights: z.array(TeamWeight),
    /** Is new here: checklists explain themselves. Missing: no. */
    isNewcomer: z.boolean().optional(),
    /** Has never used the join link. */
    isInvited: z.boolean(),
    /** False: may not sign in, and no link works. */
    isActive: z.boolean(),
  })
  .meta({ id: 'Operator' });
export type Operator = z.infer<typeof Operator>;

export const Team = z
  .object({
    id: TeamId,
    name: z.string(),
    /** Missing: none was chosen, and nothing is counted. */
    goal: Goal.optional(),
  })
  .meta({ id: 'Team' });
export type Team = z.infer<typeof Team>;

/** Who is signed in, and where. */
export const Me = z
  .object({
    operator: Operator,
    workspace: z.object({ id: WorkspaceId, name: z.string() }),
    locale: Locale.nullable(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** One browser in which an operator is signed in, as that operator sees it. */
export const OwnSession = z
  .object({
    id: SessionId,
    browser: z.string().nullable(),
    system: z.string().nullable(),
    createdAt: Instant,
    /** To within a few minutes. */
    lastUsedAt: Instant,
    isCurrent: z.boolean(),
  })
  .meta({ id: 'OwnSession' });
export type OwnSession = z.infer<typeof OwnSession>;

/** What was consented to: to the page that the site named then, in the visitor's language. */
export const Consent = z
  .object({ at: Instant, privacyUrl: z.string().nullable(), withdrawnAt: Instant.nullable() })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof Consent>;

/** What is known of a visitor from one browser, or from one identity; one person may have several. */
export const VisitorRecord = z
  .object({
    id: VisitorId,
    siteId: SiteId,
    name: z.string().nullable(),
    email: EmailAddress.nullable(),
    phone: z.string().nullable(),
    /** Who they are to the owner's server; null where it vouches for nothing. */
    subject: z.string().nullable(),
    consent: Consent.nullable(),
    isVip: z.boolean(),
    createdAt: Instant,
    conversationCount: z.int().nonnegative(),
    /** The kept record of the person whom the team takes it for; its own id where it stands for itself. */
    personId: VisitorId,
  })
  .meta({ id: 'VisitorRecord' });
export type VisitorRecord = z.infer<typeof VisitorRecord>;

/** From which of a person's records a value is shown; what is left out is the kept record's. */
export const MergeChoices = z
  .object({ name: VisitorId.optional(), email: VisitorId.optional(), phone: VisitorId.optional() })
  .meta({ id: 'MergeChoices' });
export type MergeChoices = z.infer<typeof MergeChoices>;

/** One of a person's records; `merged` says which colleague took it for the same person, and when. The kept one has none. */
export const PersonRecord = VisitorRecord.extend({
  merged: z.object({ at: Instant, operatorName: z.string(), into: VisitorId }).nullable(),
}).meta({ id: 'PersonRecord' });
export type PersonRecord = z.infer<typeof PersonRecord>;

/** A person on the site as operators know them: of several records what the team chose, and together how much there is. */
export const Visitor = z
  .object({
    id: VisitorId,
    name: z.string().nullable(),
    email: EmailAddress.nullable(),
    phone: z.string().nullable(),
    /** What the owner's server vouches for; the rest the visitor says themself. Null: it vouches for nothing. */
    signed: z.object({ subject: z.string(), name: z.boolean(), email: z.boolean(), at: Instant }).nullable(),
    /** What they answered when a site asked, each question's newest answer. */
    answers: z.array(Answer.extend({ at: Instant })),
    /** That they may be spoken with and what they write be kept, where the site asks; `withdrawnAt` when they took it back. Null: nobody asked. */
    consent: Consent.nullable(),
    /** The team has marked them as important: they come before others. Only the team knows. */
    isVip: z.boolean(),
    /** They may not write for now. Missing: they may. Only the team knows why. */
    block: Block.optional(),
    createdAt: Instant,
    visitCount: z.int().nonnegative(),
    conversationCount: z.int().nonnegative(),
    /** The records that the team takes for one person, the kept one first. Missing: this is the only one. */
    records: z.array(PersonRecord).optional(),
  })
  .meta({ id: 'Visitor' });
export type Visitor = z.infer<typeof Visitor>;

/** What a colleague has changed about a visitor, newest first; goes with the visitor. */
export const VisitorChange = z
  .object({
    at: Instant,
    operatorName: z.string(),
    field: z.enum(['name', 'email', 'phone', 'vip']),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: 'VisitorChange' });
export type VisitorChange = z.infer<typeof VisitorChange>;
