import { useEffect } from 'react';
import { protocolGapWords } from '#shared/i18n/protocol-gap.ts';
import { useWords } from '../lib/language.tsx';
import { useHub } from '../lib/use-hub.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './bar.module.css';
import { unattendedRoles } from './unattended-roles.ts';
import { type Gap, useProtocolGap } from './use-protocol-gap.ts';

/** Nobody sits at these; they help themselves once nobody has touched them for a minute. */
const stillMs = 60_000;

/** What to say, and whether loading the page again mends it: the app brings its pages along, a browser gets them from the hub. */
function useGapWords({ reason, hub }: Gap) {
  const t = useWords(protocolGapWords);
  const own = window.keyturn?.version;
  if (reason === 'hubTooOld') return { title: t('hubTitle'), text: t('hubText', { hub }), reload: null };
  if (own === undefined) return { title: t('reloadTitle'), text: t('reloadText'), reload: t('reload') };
  return { title: t('stationTitle'), text: t('stationText', { hub, own }), reload: null };
}

function Reload({ word }: { readonly word: string | null }) {
  if (word === null) return null;
  return (
    <Button kind="main" onClick={() => location.reload()}>
      {word}
    </Button>
  );
}

/** The whole page, where a station opens on a hub it does not understand. */
export function ProtocolGapPage({ gap }: { readonly gap: Gap }) {
  const { title, text, reload } = useGapWords(gap);
  return (
    <Notice title={title} text={text}>
      <Reload word={reload} />
    </Notice>
  );
}

/** Over a page at work, when the hub that came back is one it does not understand; what is on the page stays to be read. */
export function ProtocolWatch() {
  const gap = useProtocolGap();
  return gap === null ? null : <GapBar gap={gap} />;
}

function GapBar({ gap }: { readonly gap: Gap }) {
  const { role } = useHub();
  const t = useWords(protocolGapWords);
  const { title, text, reload } = useGapWords(gap);
  const byItself = reload !== null && unattendedRoles.has(role);
  useReloadWhenStill(byItself);
  return (
    <div className={styles.bar} role="alert">
      <p>
        <strong>{title}</strong>
        {byItself ? t('reloadSoon') : text}
      </p>
      {byItself ? null : <Reload word={reload} />}
    </div>
  );
}

function useReloadWhenStill(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined;
    let timer = setTimeout(() => location.reload(), stillMs);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => location.reload(), stillMs);
    };
    window.addEventListener('pointerdown', wait);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', wait);
    };
  }, [wanted]);
}
