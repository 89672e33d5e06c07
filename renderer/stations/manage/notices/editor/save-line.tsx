import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { NoticeKind } from '#shared/domain/notices/catalogue.ts';
import type { NoticeId } from '#shared/domain/ids.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { reviewWords } from '#shared/i18n/manage-reviews.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useHub } from '../../../../lib/use-hub.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Said } from '../../parts/said.tsx';
import { useCommand } from '../../parts/use-command.ts';
import styles from '../notices.module.css';
import type { Unfinished } from './read-typed.ts';
import type { Draft } from './use-draft.ts';

type Props = {
  readonly draft: Draft;
  readonly noticeId: NoticeId;
  readonly kind: NoticeKind;
  readonly onSubmitted: () => Promise<void>;
  readonly children: ReactNode;
};

/** Whether everything typed is saved, what is not finished, and the way to the reviewers. */
export function SaveLine({ draft, noticeId, kind, onSubmitted, children }: Props) {
  const t = useWords(manageNoticeWords);
  const m = useWords(manageWords);
  const s = useWords(reviewWords);
  const { client } = useHub();
  const { unfinished, saved, state, problem, conflict } = draft;
  const submit = useCommand(({ revision }: { readonly revision: number }) =>
    client.submitNotice({ params: { id: noticeId }, body: { revision } }),
  );
  const go = async () => {
    if (await submit.run({ revision: saved.revision })) await onSubmitted();
  };
  const ready = state === 'saved' && unfinished.length === 0 && saved.faults.length === 0;
  const rights = kind.reviews.map((right) => s(`right-${right}`)).join(m('separator'));
  return (
    <div className={styles.saveLine}>
      {conflict ? null : <ProblemNote problem={problem ?? submit.problem} />}
      {unfinished.length > 0 ? <UnfinishedNote places={unfinished} /> : null}
      <div className={styles.actionLine}>
        <Button
          type="primary"
          disabled={!ready}
          loading={submit.busy}
          aria-describedby="submit-hint"
          onClick={() => void go()}
        >
          {t('submit')}
        </Button>
        {children}
        {state === 'refused' && !conflict ? <Button onClick={() => void draft.flush()}>{t('saveAgain')}</Button> : null}
        <Said>{t(`save-${state}`)}</Said>
        <span id="submit-hint" className={styles.quiet}>
          {rights === '' ? t('submitNoReview') : t('submitHint', { rights })}
        </span>
      </div>
    </div>
  );
}

function UnfinishedNote({ places }: { readonly places: readonly Unfinished[] }) {
  const t = useWords(manageNoticeWords);
  const m = useWords(manageWords);
  const words = places.map(({ place, n }) => t(`unfinished-${place}`, n === undefined ? {} : { n }));
  return (
    <output className={styles.unfinished}>
      {t('save-unfinished', { count: places.length })} {words.join(m('separator'))}
    </output>
  );
}
