import { reviewWords } from '#shared/i18n/manage-reviews.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { NoticeVersionView } from '#shared/protocol/notice-view.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useSite } from '../../../../lib/site.tsx';
import { DownloadButton } from '../../parts/download-button.tsx';
import { Mark } from '../../parts/mark.tsx';
import { momentText } from '../../parts/moment-text.ts';
import styles from '../notices.module.css';

/** How the name of a kept scan ends. */
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

type Props = { readonly version: NoticeVersionView; readonly label: string };

/** Who said what about a version, and who has not yet. */
export function ReviewLines({ version, label }: Props) {
  const r = useWords(reviewWords);
  const { timeZone } = useSite();
  const missing = version.state === 'in-review' ? version.reviewsMissing : [];
  if (version.reviews.length === 0 && missing.length === 0) return null;
  return (
    <ul className={styles.reviews} aria-label={label}>
      {version.reviews.map(({ right, outcome, byName, at, reason, signedBy, scan }) => (
        <li key={right}>
          <span>{r(`right-${right}`)}</span>
          <Mark tone={outcome === 'approved' ? 'good' : 'bad'}>{r(outcome)}</Mark>
          <span className={styles.quiet}>
            {signedBy ? r('onPaper', { name: signedBy }) : byName} · {momentText(at, timeZone)}
          </span>
          {scan ? (
            <DownloadButton
              url={callUrl(contract.reviewScan, { params: { versionId: version.id, right } })}
              name={`${right}-${version.version}.${endings[scan] ?? 'bin'}`}
            >
              {r('scanOf')}
            </DownloadButton>
          ) : null}
          {reason ? <q className={styles.said}>{reason}</q> : null}
        </li>
      ))}
      {missing.map((right) => (
        <li key={right}>
          <span>{r(`right-${right}`)}</span>
          <Mark tone="calm">{r('pending')}</Mark>
        </li>
      ))}
    </ul>
  );
}
