import { assistantWords } from '#shared/i18n/assistant.ts';
import type { SetupBridge } from '#shared/bridge/setup.ts';
import { TopBar } from '../../features/light-page/top-bar.tsx';
import { useWords } from '../../lib/language.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Steps } from './steps.tsx';
import { Unlock } from './unlock.tsx';
import styles from './setup.module.css';
import { usePolled } from './use-polled.ts';

/** Screens are plugged in while somebody looks at this page. */
const lookEveryMs = 2_000;

/** `/setup`: the first-run assistant of the desktop app. Its only way to anything is the shell. */
export function Setup() {
  const t = useWords(assistantWords);
  const bridge = window.keyturnSetup;
  if (bridge === undefined) return <Notice text={t('notHere')} />;
  return (
    <div className={styles.page}>
      <header>
        <TopBar otherLanguage={t('otherLanguage')}>
          <div className={styles.head}>
            <KeyMark size={36} />
            <h1 className={styles.title}>{t('title')}</h1>
          </div>
        </TopBar>
      </header>
      <Assistant bridge={bridge} />
    </div>
  );
}

function Assistant({ bridge }: { readonly bridge: SetupBridge }) {
  const t = useWords(assistantWords);
  const { value: machine, again } = usePolled(bridge.readMachine, lookEveryMs);
  if (machine === null) return <p aria-live="polite">{t('loading')}</p>;
  return machine.locked ? (
    <Unlock bridge={bridge} onUnlocked={() => void again()} />
  ) : (
    <Steps bridge={bridge} machine={machine} />
  );
}
