import { Button } from 'antd';
import { useState } from 'react';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { reviewWords } from '#shared/i18n/manage-reviews.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { NoticeVersionView, NoticeView } from '#shared/protocol/notice-view.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { routeHash } from '../route.ts';
import styles from './notices.module.css';
import { ReasonDialog } from './parts/reason-dialog.tsx';
import { publicVersion } from './parts/use-notices.ts';

type Props = {
  readonly notice: NoticeView;
  readonly newest: NoticeVersionView;
  readonly onChanged: () => Promise<void>;
};

/** What can be done with a notice that is not being written: publish, replace, take down. */
export function NoticeActions({ notice, newest, onChanged }: Props) {
  const t = useWords(manageNoticeWords);
  const { client } = useHub();
  const params = { id: notice.id };
  const publish = useCommand((_: null, options) => client.publishNotice({ params }, options));
  const next = useCommand(({ title, form, fields, body }: NoticeVersionView, options) =>
    client.saveNoticeDraft({ params, body: { title, form, fields, body, revision: 0 } }, options),
  );
  const shown = publicVersion(notice);
  const inReview = newest.state === 'in-review';
  const ready = inReview && newest.reviewsMissing.length === 0;
  const then = async (given: Promise<unknown>) => {
    if (await given) await onChanged();
  };
  return (
    <div className={styles.actionLine}>
      {ready ? (
        <>
          <Button type="primary" loading={publish.busy} onClick={() => void then(publish.run(null))}>
            {t('publish')}
          </Button>
          <span>{t('publishHint')}</span>
        </>
      ) : null}
      {inReview && !ready ? <Waiting missing={newest.reviewsMissing} /> : null}
      {inReview ? null : (
        <Button
          type={newest.state === 'refused' ? 'primary' : 'default'}
          loading={next.busy}
          onClick={() => void then(next.run(newest))}
        >
          {t('nextVersion')}
        </Button>
      )}
      {shown ? <Withdraw notice={notice} onChanged={onChanged} /> : null}
      <a className={styles.plainLink} href={routeHash('displays', { by: 'notice', id: notice.id })}>
        {t('showings')}
      </a>
      <ProblemNote problem={publish.problem ?? next.problem} />
    </div>
  );
}

function Waiting({ missing }: { readonly missing: NoticeVersionView['reviewsMissing'] }) {
  const t = useWords(manageNoticeWords);
  const m = useWords(manageWords);
  const s = useWords(reviewWords);
  return (
    <>
      <span>{t('waitReviews', { rights: missing.map((right) => s(`right-${right}`)).join(m('separator')) })}</span>
      <a className={styles.button} href={routeHash('reviews')}>
        {t('toReviews')}
      </a>
    </>
  );
}

function Withdraw({ notice, onChanged }: Pick<Props, 'notice' | 'onChanged'>) {
  const t = useWords(manageNoticeWords);
  const say = useBilingual();
  const { client } = useHub();
  const [asking, setAsking] = useState(false);
  const withdraw = useCommand((reason: string, options) =>
    client.withdrawNotice({ params: { id: notice.id }, body: { reason } }, options),
  );
  const give = async (reason: string) => {
    if (!(await withdraw.run(reason))) return;
    setAsking(false);
    await onChanged();
  };
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      {asking ? (
        <ReasonDialog
          title={t('withdrawTitle', { title: say(notice.title) })}
          text={t('withdrawText')}
          okText={t('withdraw')}
          busy={withdraw.busy}
          problem={withdraw.problem}
          onGive={(reason) => void give(reason)}
          onClose={() => {
            withdraw.forget();
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}
