import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { SiteForm } from '../entities/form.ts';
import { OperatorId, SiteId, TeamId, TriggerId } from '../entities/ids.ts';
import { Operator, Role, Team } from '../entities/people.ts';
import { TeamWeight } from '../entities/routing.ts';
import { Site } from '../entities/site.ts';
import { Trigger, TriggerDraft } from '../entities/trigger.ts';
import { Done, EmailAddress, Instant, Name } from '../entities/values.ts';
import { readErrors, writeErrors } from './common-errors.ts';

const OperatorDraft = z.object({
  name: Name,
  email: EmailAddress,
  role: Role,
  teamIds: z.array(TeamId),
  capacity: z.int().min(1).max(50),
  weights: z.array(TeamWeight).max(200).optional(),
  isNewcomer: z.boolean().optional(),
});

/** People, texts and rules: what is arranged rarely and read by everyone. */
export const settingsRoutes = defineRoutes({
  'GET /v1/operators': {
    summary: 'Everyone in the workspace.',
    as: 'operator',
    reply: z.object({ operators: z.array(Operator) }),
    errors: readErrors,
  },
  'POST /v1/operators': {
    summary: 'Add a colleague. The link is shown once and lets them choose a password.',
    as: 'administrator',
    body: OperatorDraft,
    reply: z.object({ operator: Operator, joinUrl: z.string() }),
    errors: ['email_taken', ...writeErrors],
  },
  'PATCH /v1/operators/:operatorId': {
    summary:
      'Change name, role, teams or capacity, or whether they may sign in. A new role ends their sessions.',
    as: 'administrator',
    params: z.object({ operatorId: OperatorId }),
    body: OperatorDraft.omit({ email: true }).extend({ isActive: z.boolean() }).partial(),
    reply: Operator,
    errors: writeErrors,
  },
  'POST /v1/operators/:operatorId/link': {
    summary:
      'A new link for a colleague: to join, or to choose a new password. Links made before work no more; this one is shown once.',
    as: 'administrator',
    params: z.object({ operatorId: OperatorId }),
    reply: z.object({ url: z.string(), expiresAt: Instant }),
    errors: writeErrors,
  },
  'DELETE /v1/operators/:operatorId/second-step': {
    summary: 'Let a colleague who lost their authenticator sign in without it. Their sessions end.',
    as: 'administrator',
    params: z.object({ operatorId: OperatorId }),
    reply: Done,
    errors: writeErrors,
  },
  'PUT /v1/workspace/second-step': {
    summary:
      'Ask everyone for the second step, or no longer. Only who has it may ask; sessions without it end.',
    as: 'administrator',
    body: z.object({ isRequired: z.boolean() }),
    reply: Done,
    errors: ['second_step_required', ...writeErrors],
  },
  'GET /v1/teams': {
    summary: 'The teams.',
    as: 'operator',
    reply: z.object({ teams: z.array(Team) }),
    errors: readErrors,
  },
  'POST /v1/teams': {
    summary: 'Add a team.',
    as: 'administrator',
    body: z.object({ name: Name }),
    reply: Team,
    errors: writeErrors,
  },
  'GET /v1/sites': {
    summary: 'The sites, with the script tag to paste.',
    as: 'operator',
    reply: z.object({ sites: z.array(Site.extend({ scriptTag: z.string() })) }),
    errors: readErrors,
  },
  'POST /v1/sites': {
    summary: 'Add a site; its key is made here.',
    as: 'administrator',
    body: Site.omit({ id: true, key: true }),
    reply: Site,
    errors: writeErrors,
  },
  'PUT /v1/sites/:siteId': {
    summary: "Change a site's name, team, origins or settings.",
    as: 'administrator',
    params: z.object({ siteId: SiteId }),
    body: Site.omit({ id: true, key: true }),
    reply: Site,
    errors: writeErrors,
  },
  'GET /v1/sites/:siteId/form': {
    summary: 'What a site asks before the first message.',
    as: 'administrator',
    params: z.object({ siteId: SiteId }),
    reply: SiteForm,
    errors: writeErrors,
  },
  'PUT /v1/sites/:siteId/form': {
    summary: 'Change it.',
    as: 'administrator',
    params: z.object({ siteId: SiteId }),
    body: SiteForm,
    reply: SiteForm,
    errors: writeErrors,
  },
  'GET /v1/triggers': {
    summary: 'Page rules of all sites.',
    as: 'operator',
    reply: z.object({ triggers: z.array(Trigger) }),
    errors: readErrors,
  },
  'POST /v1/triggers': {
    summary: 'Add a page rule.',
    as: 'supervisor',
    body: TriggerDraft,
    reply: Trigger,
    errors: writeErrors,
  },
  'PUT /v1/triggers/:triggerId': {
    summary: 'Change a page rule.',
    as: 'supervisor',
    params: z.object({ triggerId: TriggerId }),
    body: TriggerDraft,
    reply: Trigger,
    errors: writeErrors,
  },
  'DELETE /v1/triggers/:triggerId': {
    summary: 'Remove a page rule.',
    as: 'supervisor',
    params: z.object({ triggerId: TriggerId }),
    reply: Done,
    errors: writeErrors,
  },
});
