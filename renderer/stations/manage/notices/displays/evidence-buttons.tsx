import type { NoticeId, StationId } from '#shared/domain/ids.ts';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useWords } from '../../../../lib/language.tsx';
import { DownloadButton } from '../../parts/download-button.tsx';
import styles from '../notices.module.css';

type Props = {
  readonly by: 'notice' | 'screen';
  readonly id: string;
  readonly query: { readonly from: string; readonly to: string };
};

/** The same answer as proof for somebody else: on paper, as a file, and the page that checks the file. */
export function EvidenceButtons({ by, id, query }: Props) {
  const t = useWords(noticePlanWords);
  const asked = { ...query, ...(by === 'notice' ? { noticeId: id as NoticeId } : { stationId: id as StationId }) };
  const name = `keyturn-display-${query.from.slice(0, 10)}`;
  return (
    <div className={styles.actionLine}>
      <DownloadButton url={callUrl(contract.evidencePdf, { query: asked })} name={`${name}.pdf`}>
        {t('evidencePdf')}
      </DownloadButton>
      <DownloadButton url={callUrl(contract.evidenceJson, { query: asked })} name={`${name}.json`}>
        {t('evidenceJson')}
      </DownloadButton>
      <DownloadButton url={callUrl(contract.evidenceVerifier, {})} name="keyturn-verifier.html">
        {t('evidenceVerifier')}
      </DownloadButton>
      <span className={styles.quiet}>{t('evidenceHint')}</span>
    </div>
  );
}
