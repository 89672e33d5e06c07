import { Button } from 'antd';
import { useState } from 'react';
import { reviewWords } from '#shared/i18n/manage-reviews.ts';
import type { ReviewRight } from '#shared/protocol/roles.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useHub } from '../../../../lib/use-hub.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useCommand } from '../../parts/use-command.ts';
import { useSteers } from '../../use-steers.ts';
import styles from '../notices.module.css';
import { ReasonDialog } from '../parts/reason-dialog.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import type { Waiting } from './review-queue.ts';

type Props = { readonly waiting: Waiting; readonly onChanged: () => Promise<void> };

/** One's own word by each right one holds, or in words why there is none to give; a supervisor records those on paper. */
export function ReviewWord({ waiting, onChanged }: Props) {
  const t = useWords(reviewWords);
  const steers = useSteers();
  const { version, rights, own } = waiting;
  const [onPaper, setOnPaper] = useState<ReviewRight | null>(null);
  const missing = version.reviewsMissing;
  const why = missing.length === 0 ? 'published' : own ? 'own' : rights.length === 0 ? 'notAsked' : null;
  return (
    <div className={styles.word}>
      {why ? <p className={styles.why}>{t(why)}</p> : null}
      {rights.map((right) => (
        <ByRight key={right} right={right} waiting={waiting} onChanged={onChanged} />
      ))}
      {steers && missing.length > 0 ? (
        <div className={styles.actionLine}>
          {missing.map((right) => (
            <Button key={right} onClick={() => setOnPaper(right)}>
              {t('recordPaper')} · {t(`right-${right}`)}
            </Button>
          ))}
        </div>
      ) : null}
      {onPaper ? (
        <PaperDialog
          noticeId={waiting.notice.id}
          right={onPaper}
          onDone={async () => {
            setOnPaper(null);
            await onChanged();
          }}
          onClose={() => setOnPaper(null)}
        />
      ) : null}
    </div>
  );
}

function ByRight({ right, waiting, onChanged }: Props & { readonly right: ReviewRight }) {
  const t = useWords(reviewWords);
  const { client } = useHub();
  const [refusing, setRefusing] = useState(false);
  const { version } = waiting.version;
  const review = useCommand(
    (word: { readonly outcome: 'approved' | 'refused'; readonly reason: string | null }, options) =>
      client.reviewNotice({ params: { id: waiting.notice.id }, body: { version, right, ...word } }, options),
  );
  const give = async (outcome: 'approved' | 'refused', reason: string | null) => {
    if (!(await review.run({ outcome, reason }))) return;
    setRefusing(false);
    await onChanged();
  };
  return (
    <div className={styles.actionLine}>
      <span>{t('yourReview', { right: t(`right-${right}`) })}</span>
      <Button type="primary" loading={review.busy && !refusing} onClick={() => void give('approved', null)}>
        {t('approve')}
      </Button>
      <Button danger onClick={() => setRefusing(true)}>
        {t('refuse')}
      </Button>
      {refusing ? null : <ProblemNote problem={review.problem} />}
      {refusing ? (
        <ReasonDialog
          title={t('refuseTitle', { version })}
          text={t('refuseText')}
          okText={t('refuse')}
          busy={review.busy}
          problem={review.problem}
          onGive={(reason) => void give('refused', reason)}
          onClose={() => {
            review.forget();
            setRefusing(false);
          }}
        />
      ) : null}
    </div>
  );
}
