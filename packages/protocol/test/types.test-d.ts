// Compiled by `typecheck`, never run: what must be an error stands below `@ts-expect-error`.
import { expectTypeOf } from 'vitest';
import type {
  AckOf,
  CommandId,
  Conversation,
  ConversationId,
  Emits,
  ErrorCode,
  Hears,
  Me,
  ParsedOf,
  PayloadOf,
  ProtocolError,
  RequestName,
  RouteArguments,
  RouteErrors,
  RouteReply,
  RouteRequest,
  Sent,
  TimelineEvent,
  VisitorTimelineEvent,
} from '../src/index.ts';
import { newCommandId } from '../src/new-id.ts';

// Each party emits and hears exactly its own.
expectTypeOf<keyof Emits<'visitor'>>().toEqualTypeOf<
  | 'message.send'
  | 'message.edit'
  | 'message.remove'
  | 'transcript.mark'
  | 'typing.preview'
  | 'conversation.end'
  | 'rating.give'
  | 'rating.skip'
  | 'quote.report'
  | 'connection.beat'
>();
expectTypeOf<keyof Hears<'visitor'>>().toEqualTypeOf<
  'thread.appended' | 'quote.wanted' | 'token.renewed' | 'typing.shown' | 'connection.ending'
>();
expectTypeOf<keyof Hears<'operator'>>().toEqualTypeOf<
  | 'timeline.appended'
  | 'typing.previewed'
  | 'colleague.looked'
  | 'steps.changed'
  | 'passed.changed'
  | 'quote.reported'
  | 'connection.ending'
  | 'data.erased'
  | 'person.changed'
  | 'presence.changed'
  | 'visit.changed'
  | 'settings.changed'
>();
expectTypeOf<RequestName<'visitor'>>().toEqualTypeOf<
  | 'message.send'
  | 'message.edit'
  | 'message.remove'
  | 'transcript.mark'
  | 'conversation.end'
  | 'rating.give'
  | 'rating.skip'
  | 'connection.beat'
>();
// @ts-expect-error a visitor cannot write a note
export type _NoNotes = Emits<'visitor'>['note.add'];
// @ts-expect-error a visitor does not hear the team's timeline
export type _NoTimeline = Hears<'visitor'>['timeline.appended'];
// @ts-expect-error a preview is not answered
export const notAnswered: RequestName<'visitor'> = 'typing.preview';

// Listeners carry the payload, and the acknowledgement where there is one.
expectTypeOf<Parameters<Emits<'visitor'>['typing.preview']>>().toEqualTypeOf<
  [payload: { conversationId: string; text: string }]
>();
expectTypeOf<Parameters<Emits<'operator'>['message.send']>[1]>().toEqualTypeOf<
  (result: AckOf<'message.send'>) => void
>();
expectTypeOf<Parameters<Hears<'operator'>['timeline.appended']>>().toEqualTypeOf<
  [payload: { events: TimelineEvent[]; conversations: Conversation[] }]
>();
expectTypeOf<Parameters<Hears<'visitor'>['thread.appended']>[0]['events']>().toEqualTypeOf<
  VisitorTimelineEvent[]
>();

// Ids: strings go in (the server parses), branded ids come out, and a branded id may go in again.
expectTypeOf<PayloadOf<'note.add'>['conversationId']>().toEqualTypeOf<string>();
expectTypeOf<ParsedOf<'note.add'>['conversationId']>().toEqualTypeOf<ConversationId>();
expectTypeOf<CommandId>().not.toEqualTypeOf<ConversationId>();
expectTypeOf(newCommandId()).toEqualTypeOf<CommandId>();
expectTypeOf<CommandId>().toExtend<PayloadOf<'note.add'>['id']>();
// @ts-expect-error after parsing, a command's id is not a conversation's
export const mixed: ConversationId = newCommandId();

// Acknowledgements: a value, or an error from the event's own list.
type Ack = AckOf<'message.send'>;
expectTypeOf<Extract<Ack, { ok: true }>['value']>().toEqualTypeOf<Sent>();
expectTypeOf<Extract<Ack, { ok: false }>['error']['code']>().toEqualTypeOf<
  | 'answers_refused'
  | 'attachment_unknown'
  | 'conversation_unknown'
  | 'conversation_ended'
  | 'conversation_taken'
  | 'choice_closed'
  | 'id_reused'
  | 'too_large'
  | 'visitor_blocked'
  | 'bad_request'
  | 'rate_limited'
  | 'overloaded'
  | 'internal'
>();
// @ts-expect-error a message is never answered with an error about ratings
export const foreign: Ack = { ok: false, error: { code: 'rating_closed', message: '' } };
expectTypeOf<AckOf<'typing.preview'>>().toBeNever();
expectTypeOf<ProtocolError>().toHaveProperty('code').toEqualTypeOf<ErrorCode>();

// Routes: only the parts they have.
expectTypeOf<RouteReply<'GET /v1/session'>>().toEqualTypeOf<{ me: Me | null; hasMail: boolean }>();
expectTypeOf<RouteErrors<'GET /v1/sessions'>>().toEqualTypeOf<
  'sign_in_required' | 'internal' | 'rate_limited' | 'overloaded'
>();
expectTypeOf<keyof RouteRequest<'GET /v1/session'>>().toBeNever();
expectTypeOf<RouteArguments<'GET /v1/session'>>().toEqualTypeOf<[]>();
expectTypeOf<RouteArguments<'GET /v1/changes'>>().toEqualTypeOf<[request: RouteRequest<'GET /v1/changes'>]>();
expectTypeOf<keyof RouteRequest<'POST /v1/session'>>().toEqualTypeOf<'body'>();
expectTypeOf<keyof RouteRequest<'PUT /v1/sites/:siteId'>>().toEqualTypeOf<'params' | 'body'>();
expectTypeOf<RouteRequest<'GET /v1/changes'>>().toExtend<{ query: { after: number } }>();
expectTypeOf<RouteRequest<'PATCH /v1/visitor'>['body']['allowsPreview']>().toEqualTypeOf<
  boolean | undefined
>();
export const request: RouteRequest<'GET /v1/conversations'> = { query: { endedBefore: 1 } };
// @ts-expect-error this route has no body
export type _NoBody = RouteRequest<'GET /v1/changes'>['body'];
// @ts-expect-error the place is a number
export const words: RouteRequest<'GET /v1/changes'> = { query: { after: 'now' } };
// @ts-expect-error no such route
export type _NoRoute = RouteReply<'GET /v1/everything'>;
