import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'Today',
  since: 'Since {time}',
  asOf: 'As of {time}',
  stale: 'These figures are from {time}; newer ones could not be fetched. Trying again.',
  inTime: 'Answered in time',
  inTimeFormula:
    'First answers that came within the time their site promises ({seconds} seconds), of all conversations that asked for one. Visitors who left within {grace} seconds are not counted; those who still wait count only once their time is over.',
  transferred: 'Passed on',
  transferredWhy:
    'The guard beside the first figure: a quick answer that only passes the visitor on is no success.',
  transferredFormula: 'Conversations passed to a colleague or a team, of all conversations that asked.',
  median: 'Half were answered within {time}',
  conversations: 'Conversations',
  conversationsFormula: 'Conversations that began today.',
  waiting: 'Waiting now',
  waitingFormula: 'Visitors who wait for somebody to accept them at this moment.',
  open: 'Open now',
  openFormula: 'Conversations that an operator has right now.',
  ratings: 'Ratings',
  ratingsFormula:
    'Ratings given after the end, in the widget or by mail, of conversations that began today. On every scale the worst face is bad: of two, the better is good; of three, the middle is so-so; of five, 1 and 2 are bad, 3 is so-so, 4 and 5 are good.',
  satisfaction: 'Satisfaction',
  satisfactionFormula:
    'Good ratings of all ratings today: the best face of two and of three, the two best of five. Where several scales were used, each also stands by itself. The interval (Wilson, 95%) says how far chance alone could move it.',
  responseRate: 'Rated',
  responseRateFormula:
    'Rated conversations of all that ended today. The silent ones are not assumed to be happy.',
  unrated: 'Did not rate',
  unratedFormula:
    'Of all conversations that ended today: asked and silent; visitors who said “not now”; and those that operators ended without asking. With the rated ones they make the whole, so that asking only the pleased shows.',
  silent: 'Silent',
  declined: '“Not now”',
  notAsked: 'Ended without asking',
  unaskedSites: 'Nobody is asked on: {sites}',
  onScale: 'Of {scale} faces',
  mixedScales:
    'Several scales were used. Together they say only what each face means; compare within one scale.',
  ofThemByMail: { one: '{count} of them by mail', other: '{count} of them by mail' },
  contactsFormula:
    'Conversations that began today and have ended, by what the team said of them; a conversation with several tags counts under each. Those of which nothing was said are missing here, and counted in the whole.',
  of: '{part} of {whole}',
  interval: '95% sure: {low} to {high}',
  small: 'Few cases: read it with care',
  nothing: 'Nothing to count yet',
  formula: 'How “{figure}” is counted',
  showEnded: 'Show the ended ones',
  showLate: 'Show who waited longer',
  showOpen: 'Show them',
  showWaiting: 'Show who waits',
  emptyText: 'No conversation has begun today. The figures fill up by themselves.',
  brief: 'Messages within {count} words',
  briefFormula:
    'Of the messages with words that operators sent today, those with at most {count}. Counted once, as they were first sent; the guide is that a phone shows them at a glance.',
  keptMine: 'Promises you kept',
  keptTeam: 'Promises kept by everybody',
  keptFormula:
    'Promises of the last 30 days that were done by their time, of all whose time came; those that are late and still open count as not kept, those that were called off do not count.',
  keptWithdrawn: { one: '{count} was called off', other: '{count} were called off' },
  goalHelp: 'Goal of {team}: help',
  goalSell: 'Goal of {team}: sell',
  goalHelpFormula:
    'Solved or sold, of the team’s conversations that ended in the last 30 days with an outcome. Spam and wrong addresses are left out. Below {count} no share is shown.',
  goalSellFormula:
    'Sold, of the team’s conversations that ended in the last 30 days with an outcome. Spam and wrong addresses are left out. Below {count} no share is shown.',
  goalPeople: 'Goals reached, by who had it last',
  goalPeopleFormula:
    'Each conversation by the goal of its team, for whoever had it at its end, in 30 days. Below {count} no share is shown.',
  goalBesides: 'Left out: {unsaid} without an outcome, {besides} spam or wrong address',
  goalTooFew: 'too few for a share, which begins at {count}',
  listDone: 'Checklist done: {title}',
  listFormula:
    'Conversations in which no step was left open, of those in which one was ticked or skipped, in 30 days.',
  stepSkipped: 'Skipped in {part} of {whole}: {text}',
  angryNow: 'Angry now',
  angrySince: 'since {time}, with {name}',
  angryQueue: 'the queue',
});
