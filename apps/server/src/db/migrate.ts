import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import * as accounts from './migrations/2026-11-22-accounts.ts';
import * as articles from './migrations/2026-11-22-articles.ts';
import * as attachments from './migrations/2026-11-22-attachments.ts';
import * as firstTables from './migrations/2026-11-22-first-tables.ts';
import * as largeStores from './migrations/2026-11-22-large-stores.ts';
import * as handOver from './migrations/2026-11-22-hand-over.ts';
import * as lastAt from './migrations/2026-11-22-last-at.ts';
import * as mood from './migrations/2026-11-22-mood.ts';
import * as onePerson from './migrations/2026-11-22-one-person.ts';
import * as operatorDrafts from './migrations/2026-11-22-operator-drafts.ts';
import * as operatorsChecklists from './migrations/2026-11-22-operators-checklists.ts';
import * as operatorGone from './migrations/2026-11-22-operator-gone.ts';
import * as ownPreferences from './migrations/2026-11-22-own-preferences.ts';
import * as promisesTold from './migrations/2026-11-22-promises-told.ts';
import * as playbooks from './migrations/2026-11-22-playbooks.ts';
import * as promises from './migrations/2026-11-22-promises.ts';
import * as push from './migrations/2026-11-22-push.ts';
import * as quickMessageCare from './migrations/2026-11-22-quick-message-care.ts';
import * as quickMessages from './migrations/2026-11-22-quick-messages.ts';
import * as results from './migrations/2026-11-22-results.ts';
import * as ratings from './migrations/2026-11-22-ratings.ts';
import * as refusals from './migrations/2026-11-22-refusals.ts';
import * as routing from './migrations/2026-11-22-routing.ts';
import * as saidWords from './migrations/2026-11-22-said-words.ts';
import * as serviceTerms from './migrations/2026-11-22-service-terms.ts';
import * as siteForm from './migrations/2026-11-22-site-form.ts';
import * as targets from './migrations/2026-11-22-targets.ts';
import * as topicTree from './migrations/2026-11-22-topic-tree.ts';
import * as topicsOfQuickMessages from './migrations/2026-11-22-topics-of-quick-messages.ts';
import * as told from './migrations/2026-11-22-told.ts';
import * as wordCounts from './migrations/2026-11-22-word-counts.ts';
import * as visitTimeZone from './migrations/2026-11-22-visit-time-zone.ts';
import * as visitorBlocks from './migrations/2026-11-22-visitor-blocks.ts';
import * as visitorCare from './migrations/2026-11-22-visitor-care.ts';
import * as visitorHistory from './migrations/2026-11-22-visitor-history.ts';
import * as visitorPrivacy from './migrations/2026-11-22-visitor-privacy.ts';
import * as wrapUp from './migrations/2026-11-22-wrap-up.ts';
import * as wishesMailed from './migrations/2026-11-22-wishes-mailed.ts';
import * as wishesOverTime from './migrations/2026-11-22-wishes-over-time.ts';
import * as wishes from './migrations/2026-11-22-wishes.ts';

// A static list: it works the same from source, from a bundle and in a path with spaces. Kysely runs
// them in the order of their names: what changes a table is named so that it comes after what made it.
const migrations: Record<string, Migration> = {
  '2026-11-22-articles': { up: articles.up },
  '2026-11-22-attachments': { up: attachments.up },
  '2026-11-22-first-tables': { up: firstTables.up },
  '2026-11-22-large-stores': { up: largeStores.up },
  '2026-11-22-last-at': { up: lastAt.up },
  '2026-11-22-operator-accounts': { up: accounts.up },
  '2026-11-22-operator-gone': { up: operatorGone.up },
  '2026-11-22-own-preferences': { up: ownPreferences.up },
  '2026-11-22-quick-messages': { up: quickMessages.up },
  '2026-11-22-ratings': { up: ratings.up },
  '2026-11-22-refusals': { up: refusals.up },
  '2026-11-22-site-form': { up: siteForm.up },
  '2026-11-22-targets': { up: targets.up },
  '2026-11-22-told': { up: told.up },
  '2026-11-22-visit-time-zone': { up: visitTimeZone.up },
  '2026-11-22-visitor-history': { up: visitorHistory.up },
  '2026-11-22-visitor-privacy': { up: visitorPrivacy.up },
  '2026-11-22-wishes': { up: wishes.up },
  '2026-11-22-wishes-mailed': { up: wishesMailed.up },
  '2026-11-22-wishes-over-time': { up: wishesOverTime.up },
  '2026-11-22-hand-over': { up: handOver.up },
  '2026-11-22-quick-message-care': { up: quickMessageCare.up },
  '2026-11-22-push': { up: push.up },
  '2026-11-22-routing': { up: routing.up },
  '2026-11-22-said-words': { up: saidWords.up },
  '2026-11-22-promises': { up: promises.up },
  '2026-11-22-visitor-care': { up: visitorCare.up },
  '2026-11-22-operator-drafts': { up: operatorDrafts.up },
  '2026-11-22-topic-tree': { up: topicTree.up },
  '2026-11-22-promises-told': { up: promisesTold.up },
  '2026-11-22-visitor-blocks': { up: visitorBlocks.up },
  '2026-11-22-one-person': { up: onePerson.up },
  '2026-11-22-playbooks': { up: playbooks.up },
  '2026-11-22-word-counts': { up: wordCounts.up },
  '2026-11-22-wrap-up': { up: wrapUp.up },
  '2026-11-22-operators-checklists': { up: operatorsChecklists.up },
  '2026-11-22-mood': { up: mood.up },
  '2026-11-22-results': { up: results.up },
  '2026-11-22-service-terms': { up: serviceTerms.up },
  '2026-11-22-topics-of-quick-messages': { up: topicsOfQuickMessages.up },
};

/** Brings the tables up to date; throws with the name of the migration that failed. */
export async function migrateToLatest<Tables>(db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: async () => migrations };
  // A database may have met later names first.
  const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
  throw new Error(`The database could not be brought up to date${failed ? ` by ${failed}` : ''}`, {
    cause: error,
  });
}
