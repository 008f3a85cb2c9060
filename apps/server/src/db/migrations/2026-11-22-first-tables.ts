import { sql, type Kysely } from 'kysely';

/*
 * One spelling for SQLite and PostgreSQL: `bigint` for instants and positions, `integer` for counts and flags, text for
 * the rest. Every "harmless repeat" has its unique index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const text = (not = true) => sql.raw(not ? 'text not null' : 'text');
  const big = (not = true) => sql.raw(not ? 'bigint not null' : 'bigint');
  const int = (fallback?: number) =>
    sql.raw(fallback === undefined ? 'integer not null' : `integer not null default ${fallback}`);
  const create = (
    table: string,
    columns: Record<string, ReturnType<typeof sql.raw>>,
    ...constraints: string[]
  ) =>
    sql`create table ${sql.table(table)} (${sql.join([
      ...Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${type}`),
      ...constraints.map((constraint) => sql.raw(constraint)),
    ])})`.execute(db);
  const index = (name: string, on: string) => sql.raw(`create index ${name} on ${on}`).execute(db);
  const unique = (name: string, on: string) => sql.raw(`create unique index ${name} on ${on}`).execute(db);

  await create(
    'workspaces',
    { id: text(), name: text(), created_at: big(), last_position: sql.raw('bigint not null default 0') },
    'primary key (id)',
  );
  await create('teams', { id: text(), workspace_id: text(), name: text() }, 'primary key (id)');
  await index('teams_of_workspace', 'teams (workspace_id)');
  await create(
    'team_members',
    { team_id: text(), operator_id: text(), workspace_id: text() },
    'primary key (team_id, operator_id)',
  );
  await index('team_members_of_operator', 'team_members (operator_id)');
  await create(
    'sites',
    {
      id: text(),
      workspace_id: text(),
      key: text(),
      name: text(),
      team_id: text(),
      origins_json: text(),
      settings_json: text(),
    },
    'primary key (id)',
  );
  await unique('sites_by_key', 'sites (key)');
  await create(
    'operators',
    {
      id: text(),
      workspace_id: text(),
      name: text(),
      email: text(),
      role: text(),
      password_hash: text(false),
      capacity: int(),
      presence: text(),
      locale: text(false),
      created_at: big(),
    },
    'primary key (id)',
  );
  await unique('operators_by_email', 'operators (email)');
  await index('operators_of_workspace', 'operators (workspace_id)');
  await create(
    'operator_sessions',
    { token_hash: text(), workspace_id: text(), operator_id: text(), created_at: big(), expires_at: big() },
    'primary key (token_hash)',
  );
  await index('sessions_of_operator', 'operator_sessions (operator_id)');
  await create(
    'join_links',
    { token_hash: text(), workspace_id: text(), operator_id: text(), expires_at: big(), used_at: big(false) },
    'primary key (token_hash)',
  );
  await create(
    'operator_connections',
    { id: text(), workspace_id: text(), operator_id: text(), node_id: text(), beat_at: big() },
    'primary key (id)',
  );
  await index('connections_of_operator', 'operator_connections (operator_id)');

  await create(
    'visitors',
    {
      id: text(),
      workspace_id: text(),
      site_id: text(),
      name: text(false),
      email: text(false),
      phone: text(false),
      token_hash: text(),
      allows_preview: int(1),
      locale: text(false),
      created_at: big(),
      last_cursor: sql.raw('bigint not null default 0'),
    },
    'primary key (id)',
  );
  await unique('visitors_by_token', 'visitors (token_hash)');
  await create(
    'visits',
    {
      id: text(),
      workspace_id: text(),
      site_id: text(),
      visitor_id: text(false),
      started_at: big(),
      last_seen_at: big(),
      left_at: big(false),
      city: text(false),
      country: text(false),
      place_from: text(),
      language: text(false),
      device_json: text(),
      source_json: text(),
      landing_url: text(),
      landing_title: text(),
      page_url: text(),
      page_title: text(),
      page_at: big(),
      page_count: int(),
      visits_before: int(),
    },
    'primary key (id)',
  );
  await index('visits_by_last_seen', 'visits (workspace_id, last_seen_at)');
  await index('visits_of_visitor', 'visits (visitor_id, started_at)');
  await create(
    'page_views',
    { id: text(), workspace_id: text(), visit_id: text(), url: text(), title: text(), at: big() },
    'primary key (id)',
  );
  await index('page_views_of_visit', 'page_views (visit_id, at)');
  await create(
    'invitations',
    {
      id: text(),
      workspace_id: text(),
      visit_id: text(),
      trigger_id: text(false),
      operator_id: text(false),
      text: text(),
      state: text(),
      created_at: big(),
      changed_at: big(),
    },
    'primary key (id)',
  );
  await index('invitations_of_visit', 'invitations (visit_id, created_at)');

  await create(
    'conversations',
    {
      id: text(),
      workspace_id: text(),
      site_id: text(),
      team_id: text(),
      channel: text(),
      state: text(),
      visitor_id: text(),
      visitor_name: text(false),
      visit_id: text(false),
      city: text(false),
      country: text(false),
      place_from: text(),
      operator_id: text(false),
      operator_name: text(false),
      offered_to: text(false),
      invitation_id: text(false),
      started_at: big(),
      waiting_since: big(false),
      accepted_at: big(false),
      first_response_at: big(false),
      ended_at: big(false),
      ended_by: text(false),
      last_seq: int(),
      last_message_text: text(false),
      last_message_by: text(false),
      last_message_at: big(false),
      unread: int(),
      visitor_delivered_seq: int(),
      visitor_seen_seq: int(),
      operator_delivered_seq: int(),
      operator_seen_seq: int(),
      rating_score: text(false),
      rating_reason: text(false),
      rated_at: big(false),
      transfer_count: int(),
      position: big(),
      visitor_cursor: big(),
    },
    'primary key (id)',
  );
  // A visitor has one conversation at a time; two tabs that both start one end up in the same.
  await unique('one_running_conversation', `conversations (visitor_id) where state <> 'ended'`);
  await index('conversations_running', `conversations (workspace_id, state)`);
  await index('conversations_by_start', 'conversations (workspace_id, started_at)');
  await index('conversations_by_end', 'conversations (workspace_id, ended_at)');
  await index('conversations_of_visitor', 'conversations (visitor_id, started_at)');
  await index('conversations_of_visit', 'conversations (visit_id)');

  await create(
    'events',
    {
      workspace_id: text(),
      position: big(),
      conversation_id: text(),
      visitor_id: text(),
      seq: sql.raw('integer'),
      visitor_cursor: big(false),
      team_id: text(),
      operator_id: text(false),
      kind: text(),
      id: text(),
      actor_kind: text(),
      actor_id: text(false),
      actor_name: text(false),
      at: big(),
      body_json: text(),
    },
    'primary key (workspace_id, position)',
  );
  await unique('events_in_order', 'events (conversation_id, seq)');
  await unique('events_for_visitor', 'events (visitor_id, visitor_cursor)');
  await unique('events_once', 'events (id, actor_id)');

  await create(
    'quick_messages',
    {
      id: text(),
      workspace_id: text(),
      shortcode: text(),
      text: text(),
      team_id: text(false),
      hotkey: sql.raw('integer'),
    },
    'primary key (id)',
  );
  await unique('quick_messages_by_shortcode', 'quick_messages (workspace_id, shortcode)');
  await create(
    'triggers',
    {
      id: text(),
      workspace_id: text(),
      site_id: text(),
      name: text(),
      is_enabled: int(),
      conditions_json: text(),
      text_json: text(),
      needs_free_operator: int(),
      per_visit: int(),
    },
    'primary key (id)',
  );
  await index('triggers_of_site', 'triggers (site_id)');
}
