import { Button } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import type { ReactElement } from 'react';
import form from '../form/form.module.css';
import type { Editor } from '../form/use-editor.ts';
import { faultsIn, movedUp, newQuestion, newTopic, withOne, type FormDraft } from './form-draft.ts';
import { QuestionCard } from './question-card.tsx';
import { ShortTexts } from './short-texts.tsx';
import { useFirstQuestionsTexts } from './texts/use-first-questions-texts.ts';
import { TopicCard } from './topic-card.tsx';
import styles from './first-questions.module.css';

/** Questions, topics and the page about privacy. */
export function FirstQuestionsFields({ editor }: { readonly editor: Editor<FormDraft> }): ReactElement {
  const t = useFirstQuestionsTexts();
  const { draft, change, problems } = editor;
  const { fields, topics, privacyUrl } = draft;
  // Nobody is corrected while still writing.
  const faults = problems.fields === undefined ? new Map<string, string>() : faultsIn(draft, t);
  return (
    <>
      <section className={form['group']} aria-labelledby="first-questions">
        <h3 id="first-questions">{t('questions')}</h3>
        <p className={form['hint']}>{t('questionsMeans')}</p>
        {fields.map((question, index) => (
          <QuestionCard
            key={question.id}
            question={question}
            number={index + 1}
            problem={faults.get(question.id)}
            onChange={(one) => change({ fields: withOne(fields, question.id, one) })}
            onUp={index > 0 ? () => change({ fields: movedUp(fields, index) }) : undefined}
          />
        ))}
        {fields.length < LIMITS.formFields && (
          <Button
            className={styles['start'] ?? ''}
            variant="default"
            onClick={() => change({ fields: [...fields, newQuestion()] })}
          >
            {t('addQuestion')}
          </Button>
        )}
      </section>
      <section className={form['group']} aria-labelledby="first-topics">
        <h3 id="first-topics">{t('topics')}</h3>
        <p className={form['hint']}>{t('topicsMeans')}</p>
        {topics.map((topic, index) => (
          <TopicCard
            key={topic.id}
            topic={topic}
            number={index + 1}
            problem={faults.get(topic.id)}
            referralProblem={faults.get(`${topic.id} referral`)}
            onChange={(one) => change({ topics: withOne(topics, topic.id, one) })}
            onUp={index > 0 ? () => change({ topics: movedUp(topics, index) }) : undefined}
          />
        ))}
        {topics.length < LIMITS.formTopics && (
          <Button
            className={styles['start'] ?? ''}
            variant="default"
            onClick={() => change({ topics: [...topics, newTopic()] })}
          >
            {t('addTopic')}
          </Button>
        )}
      </section>
      <section className={form['group']} aria-labelledby="first-privacy">
        <h3 id="first-privacy">{t('privacy')}</h3>
        <p className={form['hint']}>{t('privacyMeans')}</p>
        <ShortTexts
          value={privacyUrl}
          label={(language) => t('address', { language })}
          maxLength={LIMITS.urlChars}
          type="url"
          problem={faults.get('privacy')}
          onChange={(next) => change({ privacyUrl: next })}
        />
      </section>
    </>
  );
}
