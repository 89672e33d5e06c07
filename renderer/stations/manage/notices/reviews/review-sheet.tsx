import { useState } from 'react';
import { reviewWords } from '#shared/i18n/manage-reviews.ts';
import { useBilingual } from '../../../../lib/bilingual.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useSite } from '../../../../lib/site.tsx';
import { momentText } from '../../parts/moment-text.ts';
import { Card } from '../../parts/page.tsx';
import styles from '../notices.module.css';
import { PageTurner } from '../parts/page-turner.tsx';
import { StaffPagePicture } from '../parts/staff-page-picture.tsx';
import { VersionSheet } from '../parts/version-sheet.tsx';
import { DifferenceView } from './difference-view.tsx';
import { differences } from './differences.ts';
import { ReviewLines } from './review-lines.tsx';
import type { Waiting } from './review-queue.ts';
import { ReviewWord } from './review-word.tsx';

type Props = { readonly waiting: Waiting; readonly onChanged: () => Promise<void> };

/** One version in review: who said what, what changed, all of it, and one's own word. */
export function ReviewSheet({ waiting, onChanged }: Props) {
  const t = useWords(reviewWords);
  const say = useBilingual();
  const { timeZone } = useSite();
  const { version, before } = waiting;
  const name = t('version', { version: version.version });
  return (
    <div className={styles.writing}>
      <Card title={say(version.title)} aside={name}>
        {version.submittedAt ? (
          <p className={styles.quiet}>
            {t('submitted', { name: version.madeByName, at: momentText(version.submittedAt, timeZone) })}
          </p>
        ) : null}
        <ReviewLines version={version} label={name} />
        <ReviewWord waiting={waiting} onChanged={onChanged} />
      </Card>
      <Card title={before ? t('changes', { version: before.version }) : t('whole')}>
        {before ? <Changes version={version} before={before} /> : <p className={styles.quiet}>{t('firstVersion')}</p>}
        {before ? null : <VersionSheet version={version} />}
      </Card>
      {before ? (
        <Card title={t('whole')}>
          <VersionSheet version={version} />
        </Card>
      ) : null}
    </div>
  );
}

type Two = { readonly version: Waiting['version']; readonly before: NonNullable<Waiting['before']> };

function Changes({ version, before }: Two) {
  const t = useWords(reviewWords);
  const changes = differences(before, version);
  return (
    <>
      {changes.length === 0 ? (
        <p className={styles.quiet}>{t('noChanges', { version: before.version })}</p>
      ) : (
        <DifferenceView
          changes={changes}
          before={t('version', { version: before.version })}
          after={t('version', { version: version.version })}
        />
      )}
      {version.pages.length > 0 && before.pages.length > 0 ? <PagesBeside version={version} before={before} /> : null}
    </>
  );
}

function PagesBeside({ version, before }: Two) {
  const t = useWords(reviewWords);
  const [at, setAt] = useState(1);
  return (
    <>
      <PageTurner page={at} pages={Math.max(version.pages.length, before.pages.length)} onTurn={setAt} />
      <div className={styles.pair}>
        {[before, version].map((one) => {
          const page = one.pages[at - 1];
          return (
            <figure key={one.id} className={styles.figure}>
              <figcaption>{t('version', { version: one.version })}</figcaption>
              {page ? <StaffPagePicture version={one} page={page} /> : <p className={styles.quiet}>{t('empty')}</p>}
            </figure>
          );
        })}
      </div>
    </>
  );
}
