import { Button, Modal } from 'antd';
import { Fragment, useState } from 'react';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import styles from './setup.module.css';

/** How a tablet comes to trust this site: the page with the steps as a code, and the fingerprint to compare. */
export function SiteTrust() {
  const t = useWords(setupWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('trustTablet')}</Button>
      <Modal
        open={open}
        title={t('trustTablet')}
        footer={null}
        width={560}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <TrustCard />
      </Modal>
    </>
  );
}

/** May break behind each colon only, so that pairs stay whole; pairs repeat, so their place is their key. */
function breakable(fingerprint: string) {
  return fingerprint.split(/(?<=:)/).map((pair, place) => (
    <Fragment key={place}>
      {pair}
      <wbr />
    </Fragment>
  ));
}

function TrustCard() {
  const t = useWords(setupWords);
  const trust = useLive(
    ({ client }) => client.siteTrust({}),
    () => false,
  );
  return (
    <Loaded of={trust}>
      {({ fingerprint, page, origins }) =>
        fingerprint === null || page === null ? (
          <p>{t('trustNothing')}</p>
        ) : (
          <div className={styles.trust}>
            <QrCode className={styles.trustCode} text={page} />
            <ol className={styles.trustSteps}>
              <li>
                {t('trustScan')} <strong className={styles.address}>{page}</strong>
              </li>
              <li>{t('trustCompare')}</li>
              <li>
                {t('trustThen')} <strong className={styles.address}>{origins[0]}</strong>
              </li>
            </ol>
            <p className={styles.fingerprint}>
              <span className={styles.hint}>{t('fingerprint')}</span>
              <code>{breakable(fingerprint)}</code>
            </p>
          </div>
        )
      }
    </Loaded>
  );
}
