import type { Core } from './core.ts';
import { refuseTooMuch } from './features/attachment/attachment.quota.ts';
import type { AttachmentService } from './features/attachment/attachment.service.ts';
import { SESSION } from './features/account/session.store.ts';
import { lookAt, post } from './features/link-card/link-card.ask.ts';
import { findOperators } from './features/operator/operator.store.ts';
import { createPush } from './features/push/push.service.ts';
import type { PushService } from './features/push/push.service.ts';
import { createLinkChecks } from './features/quick-message/quick-message.links.ts';
import type { LinkChecks } from './features/quick-message/quick-message.links.ts';
import { createQuickMessages } from './features/quick-message/quick-message.service.ts';
import type { QuickMessageService } from './features/quick-message/quick-message.service.ts';
import type { TeamService } from './features/team/team.service.ts';
import type { Limits } from './limits.ts';
import type { Live } from './live/live.ts';
import { createAllowance } from './plugins/allowance.ts';

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly limits: Pick<Limits, 'files' | 'pushGraceMs'>;
  readonly teams: TeamService;
  readonly attachments: AttachmentService;
}

export interface QuickMessages {
  readonly quickMessages: QuickMessageService;
  readonly quickMessageLinks: LinkChecks;
}

/** Pages of one host that are asked in a minute, however many texts lead there. */
const pagesPerHost = 12;

/** Quick messages, and what looks after their links. */
export function createQuickMessageFeatures(needs: Needs): QuickMessages {
  const { core, live, limits, teams, attachments } = needs;
  const operatorsOf: Parameters<typeof createQuickMessages>[0]['operatorsOf'] = (workspaceId) =>
    findOperators(core.db, { workspaceId, now: core.now() });
  const quickMessageLinks = createLinkChecks({
    core,
    hosts: createAllowance({ points: pagesPerHost, seconds: 60 }),
    lookAt: (url, signal) => lookAt(url, { vouched: core.config.linkHosts, mayAsk: () => true, signal }),
  });
  const quickMessages = createQuickMessages({
    core,
    live,
    hasTeam: (workspaceId, id) => teams.has(workspaceId, [id]),
    hasOperator: async (workspaceId, id) =>
      (await findOperators(core.db, { workspaceId, ids: [id], now: core.now() })).length > 0,
    teamsOf: teams.all,
    operatorsOf,
    links: quickMessageLinks,
    files: {
      files: attachments.files,
      refuseTooMuch: (db, by, bytes) =>
        refuseTooMuch(db, limits.files, {
          by: { kind: 'operator', ...by, siteId: null },
          bytes,
          now: core.now(),
        }),
    },
  });
  return { quickMessages, quickMessageLinks };
}

/** Notifications, posted to the addresses that browsers named as carefully as any link is asked. */
export const createPushFeature = ({ core, limits }: Pick<Needs, 'core' | 'limits'>): PushService =>
  createPush({
    core,
    graceMs: limits.pushGraceMs,
    idleMs: SESSION.idleMs,
    post: (url, { headers, body, signal }) =>
      post(url, { vouched: core.config.linkHosts, mayAsk: () => true, signal }, { headers, body }),
  });
