import type { Core } from './core.ts';
import { createPeopleOnSite } from './create-people-on-site.ts';
import { createPushFeature, createQuickMessageFeatures } from './create-quick-messages.ts';
import type { QuickMessages } from './create-quick-messages.ts';
import type { EventLog } from './event-log/event-log.ts';
import type { Account } from './features/account/account.service.ts';
import type { AuditService } from './features/audit/audit.service.ts';
import { createLibrary } from './features/article/article.library.ts';
import type { ArticleLibrary } from './features/article/article.library.ts';
import { createArticles } from './features/article/article.service.ts';
import type { ArticleService } from './features/article/article.service.ts';
import { createBlocking } from './features/block/block.bearing.ts';
import { createBlocks } from './features/block/block.service.ts';
import type { BlockService } from './features/block/block.service.ts';
import { createRoleLimits } from './features/role-limits/role-limits.service.ts';
import type { RoleLimitsService } from './features/role-limits/role-limits.service.ts';
import { createCallbacks } from './features/callback/callback.service.ts';
import type { CallbackService } from './features/callback/callback.service.ts';
import { createLeftMessages } from './features/callback/left-message.service.ts';
import type { LeftMessages } from './features/callback/left-message.service.ts';
import { findConversation } from './features/conversation/conversation.store.ts';
import { isOpenTo } from './features/conversation/conversation.readers.ts';
import { createAttachments } from './features/attachment/attachment.service.ts';
import { listFilesOf, removeFilesOf } from './features/attachment/attachment.store.ts';
import type { AttachmentService } from './features/attachment/attachment.service.ts';
import { createLinkCards } from './features/link-card/link-card.service.ts';
import type { LinkCards } from './features/link-card/link-card.service.ts';
import { findOperators } from './features/operator/operator.store.ts';
import { createOperators } from './features/operator/operator.service.ts';
import type { OperatorService } from './features/operator/operator.service.ts';
import type { PresenceService } from './features/presence/presence.service.ts';
import { createPersons } from './features/person/person.service.ts';
import type { PersonService } from './features/person/person.service.ts';
import { findPerson, findRecords } from './features/visitor/visitor.person.store.ts';
import { createPlaybooks } from './features/playbook/playbook.service.ts';
import type { PlaybookService } from './features/playbook/playbook.service.ts';
import { createPrivacy } from './features/privacy/privacy.service.ts';
import type { PrivacyService } from './features/privacy/privacy.service.ts';
import type { PushService } from './features/push/push.service.ts';
import { isQuickMessageOpenTo } from './features/quick-message/quick-message.readers.ts';
import { createSiteContacts } from './features/site/site.contacts.ts';
import type { SiteContactsService } from './features/site/site.contacts.ts';
import { createRating } from './features/rating/rating.service.ts';
import type { RatingService } from './features/rating/rating.service.ts';
import { createSearch } from './features/conversation/search/search.service.ts';
import type { SearchService } from './features/conversation/search/search.service.ts';
import { createSiteList } from './features/site/site.list.ts';
import type { SiteList } from './features/site/site.list.ts';
import { createSites } from './features/site/site.service.ts';
import type { SiteService } from './features/site/site.service.ts';
import { createSiteForm } from './features/site/site.form.service.ts';
import type { SiteFormService } from './features/site/site.form.service.ts';
import { createSiteHours } from './features/site/site.hours.service.ts';
import type { SiteHoursService } from './features/site/site.hours.service.ts';
import { createSitePrivacy } from './features/site/site.privacy.service.ts';
import type { SitePrivacyService } from './features/site/site.privacy.service.ts';
import { createCoverage } from './features/routing/coverage.service.ts';
import type { Coverage } from './features/routing/coverage.service.ts';
import {
  createPromiseReminders,
  type PromiseReminders,
} from './features/conversation/promise/promise.reminders.ts';
import { createRouting } from './features/routing/routing.service.ts';
import type { RoutingService } from './features/routing/routing.service.ts';
import { createRoutingTrials } from './features/routing/routing.trial.ts';
import type { RoutingTrials } from './features/routing/routing.trial.ts';
import { findSites } from './features/site/site.store.ts';
import { createTeams } from './features/team/team.service.ts';
import type { TeamService } from './features/team/team.service.ts';
import { createTold } from './features/told/told.service.ts';
import type { ToldService } from './features/told/told.service.ts';
import { createTranscripts } from './features/transcript/transcript.service.ts';
import type { TranscriptService } from './features/transcript/transcript.service.ts';
import { createTriggers } from './features/trigger/trigger.service.ts';
import type { TriggerService } from './features/trigger/trigger.service.ts';
import type { InvitationService } from './features/visit/invitation.service.ts';
import type { VisitService } from './features/visit/visit.service.ts';
import type { VisitTimings } from './features/visit/visit.timings.ts';
import type { WatchService } from './features/visit/watch.service.ts';
import { createIdentity } from './features/visitor/visitor.identity.service.ts';
import type { IdentityService } from './features/visitor/visitor.identity.service.ts';
import { createVisitorLine } from './features/visitor/visitor.line.service.ts';
import type { VisitorLineService } from './features/visitor/visitor.line.service.ts';
import type { VisitorService } from './features/visitor/visitor.service.ts';
import type { Limits } from './limits.ts';
import type { Bus } from './live/bus.ts';
import type { Live } from './live/live.ts';
import { firstName } from './rules/first-name.ts';

/** The services around conversations: who visits, who is invited, and what is arranged rarely. */
export interface Features extends QuickMessages {
  readonly articles: ArticleService;
  readonly library: ArticleLibrary;
  readonly siteContacts: SiteContactsService;
  readonly attachments: AttachmentService;
  readonly linkCards: LinkCards;
  readonly teams: TeamService;
  readonly siteList: SiteList;
  readonly sites: SiteService;
  readonly siteForm: SiteFormService;
  readonly sitePrivacy: SitePrivacyService;
  readonly siteHours: SiteHoursService;
  readonly blocks: BlockService;
  readonly roleLimits: RoleLimitsService;
  readonly playbooks: PlaybookService;
  readonly callbacks: CallbackService;
  readonly leftMessages: LeftMessages;
  readonly privacy: PrivacyService;
  readonly persons: PersonService;
  readonly told: ToldService;
  readonly transcripts: TranscriptService;
  readonly triggers: TriggerService;
  readonly push: PushService;
  readonly promiseReminders: PromiseReminders;
  readonly rating: RatingService;
  readonly search: SearchService;
  readonly operators: OperatorService;
  readonly routing: RoutingService;
  readonly routingTrials: RoutingTrials;
  readonly coverage: Coverage;
  readonly visits: VisitService;
  readonly watch: WatchService;
  readonly invitations: InvitationService;
  readonly visitors: VisitorService;
  readonly identity: IdentityService;
  readonly visitorLine: VisitorLineService;
}

interface Needs {
  readonly core: Core;
  readonly bus: Bus;
  readonly live: Live;
  readonly eventLog: EventLog;
  readonly account: Account;
  readonly audit: AuditService;
  readonly presence: PresenceService;
  readonly limits: Limits;
  readonly visitTimings?: Partial<VisitTimings> | undefined;
}

export function createFeatures(needs: Needs): Features {
  const { core, bus, live, presence } = needs;
  const teams = createTeams({ core, live });
  const siteList = createSiteList(() => findSites(core.db), core.now);
  bus.hear('sites.changed', siteList.forget);
  const onSites = (): void => {
    siteList.forget();
    bus.tell('sites.changed', {});
  };
  const siteHours = createSiteHours({ core, live, audit: needs.audit });
  const sites = createSites({
    core,
    live,
    hasTeam: (workspaceId, id) => teams.has(workspaceId, [id]),
    namesOnline: async (workspaceId, teamId) => {
      const all = await presence.operators(workspaceId);
      return all
        .filter((one) => one.presence === 'online' && one.teamIds.includes(teamId))
        .map(({ name }) => firstName(name));
    },
    isAnybodyConnected: async (workspaceId) =>
      (await presence.operators(workspaceId)).some((one) => one.presence !== 'offline'),
    announcedOf: siteHours.stateOf,
    onChange: onSites,
  });
  const visitorLine = createVisitorLine({ core, live, sitesNow: siteList.all });
  const sitePrivacy = createSitePrivacy({
    core,
    live,
    audit: needs.audit,
    onChange: onSites,
    endOldConnections: visitorLine.endOld,
  });
  const triggers = createTriggers({ core, live, hasSite: sites.has });
  const attachments = createAttachments({
    core,
    limits: needs.limits.files,
    isOpenTo: (id, reader) => isOpenTo(core.db, id, reader),
    isQuickMessageOpenTo: (id, reader) => isQuickMessageOpenTo(core.db, id, reader),
  });
  const quickMessages = createQuickMessageFeatures({ ...needs, teams, attachments });
  const operators = createOperators({
    ...needs,
    hasTeams: teams.has,
    findOperators: (wanted) => findOperators(core.db, { ...wanted, now: core.now() }),
  });
  const people = createPeopleOnSite(needs, triggers);
  const identity = createIdentity({
    core,
    live,
    secretOf: sitePrivacy.secretOf,
    vouch: people.visitors.vouch,
    carryBlock: createBlocking(core).carry,
  });
  const told = createTold({
    core,
    findVisit: people.visits.find,
    hasVisitor: async (person) => (await people.visitors.find(person)).ok,
    announceVisit: people.visits.announce,
    announceVisitor: people.visits.announceVisitor,
  });
  const privacy = createPrivacy({
    told: { of: told.everything, ofPerson: told.everythingOf },
    core,
    live,
    audit: needs.audit,
    findVisitor: people.visitors.find,
    findRecord: people.visitors.findRecord,
    visitsOf: people.visits.everyOne,
    filesOf: (visitorIds) => listFilesOf(core.db, { visitorIds }),
    removeFiles: (db, which) => removeFilesOf(db, which, core.now()),
    loadChanged: presence.loadChanged,
  });
  const persons = createPersons({
    core,
    live,
    audit: needs.audit,
    findPerson: (person) => findPerson(core.db, person),
    findRecords: (workspaceId, ids) => findRecords(core.db, workspaceId, ids),
    restate: people.visitors.restate,
  });
  const leftMessages = createLeftMessages({ core, hoursOf: siteHours.of, sitesNow: siteList.all });
  const callbacks = createCallbacks({
    core,
    eventLog: needs.eventLog,
    leftMessages,
    hoursOf: siteHours.of,
    announcedOf: siteHours.stateOf,
    welcomeOf: sites.welcome,
    learn: async ({ visitor: { workspaceId, id } }, known) => {
      await people.visitors.change({ workspaceId, visitorId: id }, known);
    },
  });
  const push = createPushFeature(needs);
  return {
    siteHours,
    blocks: createBlocks(needs),
    roleLimits: createRoleLimits(needs),
    playbooks: createPlaybooks(needs),
    callbacks,
    leftMessages,
    told,
    articles: createArticles({ core, live, audit: needs.audit, hasSite: sites.has }),
    library: createLibrary(core),
    siteContacts: createSiteContacts({ core, hasSite: sites.has }),
    visitorLine,
    siteForm: createSiteForm({ core, live, hasTeams: teams.has, onChange: onSites }),
    sitePrivacy,
    identity,
    privacy,
    persons,
    transcripts: createTranscripts(core),
    attachments,
    linkCards: createLinkCards({ core, eventLog: needs.eventLog, attachments, sitesNow: siteList.all }),
    routing: createRouting({ core, live, eventLog: needs.eventLog }),
    routingTrials: createRoutingTrials({ core, sitesNow: siteList.all, hoursOf: siteHours.of }),
    coverage: createCoverage({ core, sitesNow: siteList.all, hoursOf: siteHours.of }),
    teams,
    siteList,
    sites,
    triggers,
    push,
    promiseReminders: createPromiseReminders({ core, push }),
    ...quickMessages,
    rating: createRating({ ...needs, findConversation: (id) => findConversation(core.db, id) }),
    search: createSearch(core),
    operators,
    ...people,
  };
}
