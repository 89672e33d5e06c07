import { useState } from 'react';
import type { CallAnswer } from '#shared/protocol/call.ts';
import { reviewWords } from '#shared/i18n/manage-reviews.ts';
import type { Contract } from '#shared/protocol/contract.ts';
import type { NoticeView } from '#shared/protocol/notice-view.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useSession } from '../../../../lib/session.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import styles from '../notices.module.css';
import { useNotices } from '../parts/use-notices.ts';
import { ReviewChoice } from './review-choice.tsx';
import { reviewQueue } from './review-queue.ts';
import { ReviewSheet } from './review-sheet.tsx';

/** What waits for reviews: for whoever is signed in first, all of it to read, and the way to approve or refuse. */
export function ReviewsPage() {
  const t = useWords(reviewWords);
  const all = useNotices();
  const { staff } = useSession().session;
  return (
    <Page title={t('title')} explain={t('explain')}>
      <Loaded of={all}>{({ notices }) => <Queue notices={notices} staff={staff} onChanged={all.reload} />}</Loaded>
    </Page>
  );
}

type Props = {
  readonly notices: readonly NoticeView[];
  readonly staff: CallAnswer<Contract['session']>['staff'];
  readonly onChanged: () => Promise<void>;
};

function Queue({ notices, staff, onChanged }: Props) {
  const t = useWords(reviewWords);
  const [chosen, setChosen] = useState<string | null>(null);
  const queue = reviewQueue(notices, staff);
  const open = queue.find(({ version }) => version.id === chosen) ?? queue[0];
  if (!open) {
    return (
      <div className={styles.empty}>
        <h2>{t('nothing')}</h2>
        <p>{t('nothingText')}</p>
      </div>
    );
  }
  return (
    <div className={styles.reviewing}>
      <ReviewChoice queue={queue} open={open.version.id} onOpen={setChosen} />
      <ReviewSheet key={open.version.id} waiting={open} onChanged={onChanged} />
    </div>
  );
}
