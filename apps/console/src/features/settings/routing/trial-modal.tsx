import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { OperatorId, RoutingTrial, SiteId, TeamId, TopicId } from '@parley/protocol';
import { operatorsQuery, sitesQuery, teamsQuery } from '../../../live/queries/settings.queries.ts';
import { fetchReply, request } from '../../../shared/api/request.ts';
import { useLanguage } from '../../../shared/i18n/load-texts.ts';
import { textIn } from '../../../shared/i18n/text-in.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { FormModal } from '../form/form-modal.tsx';
import form from '../form/form.module.css';
import { useMay } from '../use-may.ts';
import { useRoutingSettingsTexts } from './texts/use-routing-settings-texts.ts';
import { TrialResult } from './trial-result.tsx';

interface Terms {
  readonly siteId: SiteId | null;
  readonly pageUrl: string;
  readonly topicId: TopicId | null;
  readonly teamId: TeamId | null;
  readonly knownTo: OperatorId | null;
  /** As a `datetime-local` field has it; empty is now. */
  readonly at: string;
}

const NOTHING: Terms = { siteId: null, pageUrl: '', topicId: null, teamId: null, knownTo: null, at: '' };

interface Named<Id> {
  readonly id: Id;
  readonly name: string;
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly nothing: string;
  readonly options: readonly Named<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
}

/** One of these, or nothing in particular. */
function Choice<Id extends string>({
  label,
  nothing,
  options,
  value,
  onChange,
}: ChoiceProps<Id>): ReactElement {
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: nothing }, ...options.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={({ currentTarget }) =>
        onChange(options.find(({ id }) => id === currentTarget.value)?.id ?? null)
      }
    />
  );
}

/** What a site asks is the administrators' to read. */
function useTopics(siteId: SiteId | null): readonly Named<TopicId>[] {
  const language = useLanguage();
  const may = useMay('administrator');
  const { data } = useQuery({
    queryKey: ['sites', siteId, 'form'],
    queryFn: ({ signal }) =>
      siteId === null ? null : fetchReply('GET /v1/sites/:siteId/form', { params: { siteId } }, signal),
    enabled: may && siteId !== null,
  });
  return data?.topics.map(({ id, label }) => ({ id, name: textIn(language, label) })) ?? [];
}

/** "Who would get it": the server's own rules on terms that are made up here, and the people as they are now. */
export function TrialModal({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useRoutingSettingsTexts();
  const shared = useSharedTexts();
  const [terms, setTerms] = useState(NOTHING);
  const [trial, setTrial] = useState<RoutingTrial | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { at, ...rest } = terms;
    const time = at === '' ? Date.now() : new Date(at).getTime();
    const answer = await request('POST /v1/routing/try', { body: { ...rest, at: time } });
    setTrial(answer.ok ? answer.value : null);
    setFailure(
      answer.ok ? null : answer.error.code === 'not_found' ? t('noSite') : shared(answer.error.code),
    );
  };
  return (
    <FormModal title={t('tryTitle')} onClose={onClose}>
      <form className={form['form']} onSubmit={(event) => void submit(event)}>
        <p>{t('tryMeans')}</p>
        <TermsFields terms={terms} change={(part) => setTerms({ ...terms, ...part })} />
        <Button type="submit">{t('tryRun')}</Button>
        <div role="status">
          {failure}
          {trial && <TrialResult trial={trial} />}
        </div>
      </form>
    </FormModal>
  );
}

function TermsFields({
  terms,
  change,
}: {
  readonly terms: Terms;
  readonly change: (part: Partial<Terms>) => void;
}): ReactElement {
  const t = useRoutingSettingsTexts();
  const { data: sites = [] } = useQuery(sitesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: operators = [] } = useQuery(operatorsQuery);
  const topics = useTopics(terms.siteId);
  return (
    <>
      <div className={form['pair']}>
        <TextInput
          label={t('page')}
          inputMode="url"
          placeholder="https://shop.example/cart"
          value={terms.pageUrl}
          onChange={({ currentTarget }) => change({ pageUrl: currentTarget.value })}
        />
        <Choice
          label={t('site')}
          nothing={t('byPage')}
          options={sites}
          value={terms.siteId}
          onChange={(siteId) => change({ siteId, topicId: null })}
        />
        {topics.length > 0 && (
          <Choice
            label={t('topic')}
            nothing={t('none')}
            options={topics}
            value={terms.topicId}
            onChange={(topicId) => change({ topicId })}
          />
        )}
        <Choice
          label={t('team')}
          nothing={t('byRule')}
          options={teams}
          value={terms.teamId}
          onChange={(teamId) => change({ teamId })}
        />
        <Choice
          label={t('knownTo')}
          nothing={t('newVisitor')}
          options={operators}
          value={terms.knownTo}
          onChange={(knownTo) => change({ knownTo })}
        />
        <TextInput
          type="datetime-local"
          label={t('at')}
          value={terms.at}
          onChange={({ currentTarget }) => change({ at: currentTarget.value })}
        />
      </div>
    </>
  );
}
