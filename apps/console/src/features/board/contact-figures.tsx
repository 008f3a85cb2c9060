import type { ReactElement } from 'react';
import type { Board, ConversationFilter } from '@parley/protocol';
import { formatNumber } from '../../shared/format/format.ts';
import { useLanguage } from '../../shared/i18n/load-texts.ts';
import { textIn } from '../../shared/i18n/text-in.ts';
import { useWrapUpTexts } from '../../shared/wrap-up/texts/use-wrap-up-texts.ts';
import styles from './board.module.css';
import { Figure } from './figure.tsx';
import { HistoryLink } from './history-link.tsx';
import { useBoardTexts } from './texts/use-board-texts.ts';

/** What ended conversations were about and how they ended, each with the number it is of. */
export function ContactFigures({ board }: { readonly board: Board }): ReactElement | null {
  const [t, w] = [useBoardTexts(), useWrapUpTexts()];
  const language = useLanguage();
  const { ended, unwrapped, outcomes, topics, tags } = board.contacts;
  if (outcomes.length + topics.length + tags.length + unwrapped === 0) return null;
  const subtopics = topics.flatMap((topic) =>
    topic.subtopics.map(({ id, label, count }) => ({
      key: id,
      name: `${textIn(language, topic.label)} › ${textIn(language, label)}`,
      count,
      whose: { topicId: id },
    })),
  );
  return (
    <div className={styles['counts']}>
      <Counts
        name={w('outcome')}
        board={board}
        rows={outcomes.map(({ outcome, count }) => ({
          key: outcome,
          name: w(outcome),
          count,
          whose: { outcome },
        }))}
      >
        {unwrapped > 0 && (
          <HistoryLink filter={{ show: 'unwrapped', since: board.from }}>
            {w('unwrapped')}: {t('of', { part: formatNumber(unwrapped), whole: formatNumber(ended) })}
          </HistoryLink>
        )}
      </Counts>
      <Counts
        name={w('topic')}
        board={board}
        rows={[
          ...topics.map(({ id, label, count }) => ({
            key: id,
            name: textIn(language, label),
            count,
            whose: { topicId: id },
          })),
          ...subtopics,
        ]}
      />
      <Counts
        name={w('tags')}
        board={board}
        rows={tags.map(({ id, name, count }) => ({ key: id, name, count, whose: { tagId: id } }))}
      />
    </div>
  );
}

interface CountsProps {
  readonly name: string;
  readonly board: Board;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly count: number;
    readonly whose: ConversationFilter;
  }[];
  readonly children?: ReactElement | false;
}

function Counts({ name, board, rows, children }: CountsProps): ReactElement {
  const t = useBoardTexts();
  const whole = formatNumber(board.contacts.ended);
  return (
    <Figure name={name} formula={t('contactsFormula')}>
      {rows.length === 0 && <p className={styles['quiet']}>{t('nothing')}</p>}
      <dl className={styles['parts']}>
        {rows.map((row) => (
          <div key={row.key}>
            <dt>
              <HistoryLink filter={{ show: 'all', since: board.from, whose: row.whose }}>
                <bdi>{row.name}</bdi>
              </HistoryLink>
            </dt>
            <dd className="tabular">{t('of', { part: formatNumber(row.count), whole })}</dd>
          </div>
        ))}
      </dl>
      {children}
    </Figure>
  );
}
