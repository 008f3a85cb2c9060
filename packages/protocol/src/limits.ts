/** Every number both sides must agree on. Imports nothing, so the widget may load it at run time. */
export const LIMITS = {
  messageChars: 5_000,
  noteChars: 5_000,
  nameChars: 80,
  /** The shortest new password. */
  passwordChars: 10,
  titleChars: 200,
  urlChars: 2_000,
  /** The largest packet or body the server reads, in bytes; a longer one is refused unread. */
  packetBytes: 65_536,

  /** What a site may ask before the first message: questions, topics and closer words on one, choices of one question, and how long words and answers are. */
  formFields: 8,
  formTopics: 12,
  formSubtopics: 8,
  formChoices: 12,
  formLabelChars: 80,
  formAnswerChars: 500,
  /** Tags of a workspace, in use or put away, and of one conversation; a tag's name, and where somebody was sent. */
  tagsMost: 300,
  tagsPerConversation: 20,
  tagNameChars: 40,
  sentToChars: 120,
  /** What visitors read of a topic that is not for this shop. */
  referralChars: 300,
  /** A conversation about something urgent stands in the queue as if it had come this much earlier. Its minute is like any other's. */
  urgentHeadStartMs: 30_000,
  /** The same for somebody whom the team has marked as important. */
  vipHeadStartMs: 60_000,

  /** The largest file; most files of one message; the longest name that is kept. */
  attachmentBytes: 10_485_760,
  attachmentsPerMessage: 5,
  fileNameChars: 120,
  /** A file that was uploaded and not sent within this time is gone. */
  attachmentUnsentMs: 86_400_000,

  /** Each line of a handover's brief; why somebody declines, takes over or blocks; colleagues told of one note. */
  briefChars: 300,
  reasonChars: 300,
  mentionsPerNote: 10,
  /** How long a running conversation is offered to somebody else. */
  handoverMs: 60_000,
  handoverLeastMs: 10_000,
  handoverMostMs: 600_000,
  /** Whoever does not say again within this time that they look at a conversation, does not. */
  lookExpiresMs: 20_000,

  articleTitleChars: 120,
  articleBodyChars: 20_000,
  /** Articles of a workspace, published or not. */
  articlesMost: 2_000,

  /** Quick messages that one operator may have at most, their own and those of others; their use, folder and languages. */
  quickMessagesMost: 1_000,
  quickMessageUseChars: 200,
  quickMessageFolderChars: 40,
  quickMessageVariants: 12,
  /** A message in which more of a quick message's words were changed is no use of it any more. */
  quickMessageChangedPercent: 80,

  /** Of fewer conversations nobody is told what share of them reached a goal. */
  goalSampleLeast: 20,
  /** A message of so many words is read at a glance. */
  glanceWords: 10,
  /** How one speaks with the people of a site, beside the composer. */
  toneNoteChars: 300,
  /** What helps with one kind of hard people, in the own words of a workspace. */
  playbookChars: 2_000,

  /** Options of one message, and their words. */
  optionsPerMessage: 6,
  optionLabelChars: 60,
  optionTextChars: 300,

  /** The words of a promise, and how far ahead one may be. */
  promiseChars: 200,
  promiseAheadMs: 2_592_000_000,
  /** How long a discount may be offered for. */
  discountAheadMs: 7_776_000_000,
  /** Before its time comes, its operator is reminded. */
  promiseRemindMs: 600_000,

  /** Records that may be taken for one person. */
  personRecordsMost: 20,
  /** Checklists: steps of one, topics it is for, the words of a step and of what newcomers read about it. */
  checklistSteps: 20,
  checklistTopics: 50,
  /** Topics that a quick message belongs to. */
  quickMessageTopics: 50,
  checklistStepChars: 200,
  checklistHintChars: 500,

  /** Commands of the console to which an operator may give a key of their own. */
  ownHotkeysMost: 300,
  /** Views of the inbox that an operator may keep. */
  savedViewsMost: 50,
  /** The longest text that is looked for in conversations. */
  searchChars: 200,

  /** What a page may say about its visitor: names, values, attributes; facts of one event, events at once, and events that are kept. */
  toldNameChars: 40,
  toldValueChars: 200,
  attributesMost: 30,
  trackedFacts: 10,
  trackedAtOnce: 20,
  trackedMost: 100,

  typingPreviewChars: 500,
  typingPreviewEveryMs: 400,
  /** A preview or typing sign that is not repeated within this time is gone. */
  typingExpiresMs: 6_000,

  /** How long a visitor waits at most in the chat, and for an answer by mail, at a site that has not said otherwise. */
  answerTargetMs: 60_000,
  mailTargetMs: 300_000,
  /** Someone who leaves the queue this early has not waited; they do not count as unanswered. */
  abandonGraceMs: 5_000,
  /** How long an author may write a message anew or take it back. */
  messageChangeMs: 900_000,
  /** How long a visitor may change their mind about a rating. */
  ratingChangeMs: 3_600_000,
  ratingCommentChars: 1_000,
  /** Reasons offered for a good rating, and for any other. */
  ratingReasons: 8,
  /** Whoever has not rated this long after the end is asked by mail, and may follow the link for so long. */
  ratingMailAfterMs: 1_800_000,
  ratingLinkMs: 604_800_000,
  /** The longest text of a page that a message quotes, and how much of what stands around it is kept. */
  quoteChars: 600,
  quoteContextChars: 64,

  /** Most events in one replay page, and the distance beyond which a client loads afresh instead. */
  replayPage: 500,
  replayMost: 5_000,
  timelinePage: 50,
  listPage: 50,

  /** Clients beat this often; a connection silent for `silentAfterMs` is dead. */
  beatEveryMs: 10_000,
  silentAfterMs: 20_000,
  ackTimeoutMs: 10_000,

  /** A visitor's page asks for news this long at a time, and is gone this long after the last question. */
  watchHoldMs: 25_000,
  visitorGoneMs: 60_000,
} as const;
