import { useEffect, useRef, useState } from 'react';
import type { CaseId, FileId } from '#shared/domain/ids.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import styles from './finding-list.module.css';

type Props = { readonly caseId: CaseId; readonly fileId: string; readonly alt: string };

/** A photo of a case: small, and large when pressed. It is fetched, since a picture's address can't carry a session. */
export function CasePhoto({ caseId, fileId, alt }: Props) {
  const hub = useHub();
  const t = useWords(caseStepWords);
  const [source, setSource] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const large = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    let gone = false;
    let address: string | null = null;
    const load = async () => {
      const url = callUrl(contract.caseFile, { params: { id: caseId, fileId: fileId as FileId } });
      const response = await fetch(url, { headers: hub.headers(), cache: 'no-store' });
      if (!response.ok) throw new Error(`the photo was answered with ${response.status}`);
      const blob = await response.blob();
      if (gone) return;
      address = URL.createObjectURL(blob);
      setSource(address);
    };
    load().catch(() => setFailed(true));
    return () => {
      gone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [hub, caseId, fileId]);
  if (failed) return <span>{t('photoFailed')}</span>;
  return (
    <>
      <button type="button" className={styles.photo} onClick={() => large.current?.showModal()}>
        {source ? <img src={source} alt={alt} /> : t('photoLoading')}
      </button>
      <dialog ref={large} className={styles.large} aria-label={alt}>
        {source ? <img src={source} alt={alt} /> : null}
        <button type="button" className={styles.close} onClick={() => large.current?.close()}>
          {t('close')}
        </button>
      </dialog>
    </>
  );
}
