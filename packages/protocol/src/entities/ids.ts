import { z } from 'zod';

/** Ids are UUIDs. Those of messages, notes and commands are made by the client, so that repeating a request is harmless. */
export const WorkspaceId = z.uuid().brand('WorkspaceId').meta({ id: 'WorkspaceId' });
export const SiteId = z.uuid().brand('SiteId').meta({ id: 'SiteId' });
export const TeamId = z.uuid().brand('TeamId').meta({ id: 'TeamId' });
export const OperatorId = z.uuid().brand('OperatorId').meta({ id: 'OperatorId' });
/** Names a session to its owner; it gives no access. */
export const SessionId = z.uuid().brand('SessionId').meta({ id: 'SessionId' });
export const VisitorId = z.uuid().brand('VisitorId').meta({ id: 'VisitorId' });
export const ConversationId = z.uuid().brand('ConversationId').meta({ id: 'ConversationId' });
export const InvitationId = z.uuid().brand('InvitationId').meta({ id: 'InvitationId' });
export const TriggerId = z.uuid().brand('TriggerId').meta({ id: 'TriggerId' });
export const QuickMessageId = z.uuid().brand('QuickMessageId').meta({ id: 'QuickMessageId' });
/** A checklist, and a step of one; the step's is made by the console. */
export const ChecklistId = z.uuid().brand('ChecklistId').meta({ id: 'ChecklistId' });
export const ChecklistStepId = z.uuid().brand('ChecklistStepId').meta({ id: 'ChecklistStepId' });
export const ArticleId = z.uuid().brand('ArticleId').meta({ id: 'ArticleId' });
/** Made by whoever uploads, so that repeating an upload doubles nothing. */
export const AttachmentId = z.uuid().brand('AttachmentId').meta({ id: 'AttachmentId' });
/** A question of a site's form, and a topic there; made by the console. */
export const FormFieldId = z.uuid().brand('FormFieldId').meta({ id: 'FormFieldId' });
export const TopicId = z.uuid().brand('TopicId').meta({ id: 'TopicId' });
export const TagId = z.uuid().brand('TagId').meta({ id: 'TagId' });
/** Names one intent of one author for ever: the message, note or command it first arrived with. */
export const CommandId = z.uuid().brand('CommandId').meta({ id: 'CommandId' });
/** Unguessable; whoever knows it speaks for that visit. */
export const VisitId = z.uuid().brand('VisitId').meta({ id: 'VisitId' });
/** The public key in the owner's script tag. */
export const SiteKey = z
  .string()
  .regex(/^[a-z0-9-]{4,40}$/)
  .brand('SiteKey');

export type WorkspaceId = z.infer<typeof WorkspaceId>;
export type SiteId = z.infer<typeof SiteId>;
export type TeamId = z.infer<typeof TeamId>;
export type OperatorId = z.infer<typeof OperatorId>;
export type SessionId = z.infer<typeof SessionId>;
export type VisitorId = z.infer<typeof VisitorId>;
export type ConversationId = z.infer<typeof ConversationId>;
export type InvitationId = z.infer<typeof InvitationId>;
export type TriggerId = z.infer<typeof TriggerId>;
export type QuickMessageId = z.infer<typeof QuickMessageId>;
export type ChecklistId = z.infer<typeof ChecklistId>;
export type ChecklistStepId = z.infer<typeof ChecklistStepId>;
export type ArticleId = z.infer<typeof ArticleId>;
export type AttachmentId = z.infer<typeof AttachmentId>;
export type FormFieldId = z.infer<typeof FormFieldId>;
export type TopicId = z.infer<typeof TopicId>;
export type TagId = z.infer<typeof TagId>;
export type CommandId = z.infer<typeof CommandId>;
export type VisitId = z.infer<typeof VisitId>;
export type SiteKey = z.infer<typeof SiteKey>;
