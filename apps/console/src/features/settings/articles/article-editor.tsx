import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Article, ArticleRow, Locale } from '@parley/protocol';
import { request } from '../../../shared/api/request.ts';
import { EditorModal } from '../form/editor-modal.tsx';
import { Fetched } from '../form/fetched.tsx';
import { useEditor } from '../form/use-editor.ts';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { articleProblems, bodyOf, draftOf, type Draft } from './article-draft.ts';
import { ArticleFields } from './article-fields.tsx';
import { articleQuery, ARTICLES_KEY } from './articles.query.ts';
import { useArticlesTexts } from './texts/use-articles-texts.ts';

interface ArticleEditorProps {
  /** Null adds one. */
  readonly row: ArticleRow | null;
  /** Of a new one. */
  readonly language: Locale;
  readonly onClose: () => void;
}

/** Writes an article; an old one is fetched with its text first. */
export function ArticleEditor(props: ArticleEditorProps): ReactElement {
  const { row, onClose } = props;
  return row ? <Known {...props} row={row} /> : <Form {...props} known={null} onClose={onClose} />;
}

function Known({ row, ...rest }: ArticleEditorProps & { readonly row: ArticleRow }): ReactElement {
  return (
    <Fetched title={row.title} fetched={useQuery(articleQuery(row.id))} onClose={rest.onClose}>
      {(known) => <Form {...rest} known={known} />}
    </Fetched>
  );
}

interface FormProps extends Omit<ArticleEditorProps, 'row'> {
  readonly known: Article | null;
}

function Form({ known, language, onClose }: FormProps): ReactElement {
  const t = useArticlesTexts();
  const settings = useSettingsTexts();
  const client = useQueryClient();
  const [initial] = useState(() => draftOf(known, language));
  const editor = useEditor<Draft, Article>({
    initial,
    problemsOf: (draft) => articleProblems(draft, { t, settings }),
    save: (draft) =>
      known
        ? request('PUT /v1/articles/:articleId', { params: { articleId: known.id }, body: bodyOf(draft) })
        : request('POST /v1/articles', { body: bodyOf(draft) }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: ARTICLES_KEY });
      onClose();
    },
  });
  const title = known ? settings('editNamed', { name: known.title }) : t('add');
  return (
    <EditorModal title={title} editor={editor} onClose={onClose}>
      <ArticleFields editor={editor} />
    </EditorModal>
  );
}
