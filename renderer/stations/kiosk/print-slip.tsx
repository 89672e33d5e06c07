import { kioskPrintingWords } from '#shared/i18n/kiosk-printing.ts';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { useWords } from '../../lib/language.tsx';
import { KioskButton } from './kiosk-button.tsx';
import type { SlipState, SlipTrouble } from './slip-state.ts';
import styles from './print-slip.module.css';
import type { Slip } from './use-slip.ts';

/** Prints the slip, as often as somebody asks; while no printer works here there is nothing to press. */
export function PrintSlip({ slip: { state, print } }: { readonly slip: Slip }) {
  const t = useWords(kioskWords);
  const p = useWords(kioskPrintingWords);
  if (state.kind === 'trouble' && state.trouble !== 'other') return null;
  const words = {
    ready: t('printSlip'),
    'on-its-way': t('printing'),
    out: p('again'),
    trouble: t('sendAgain'),
  } as const satisfies Record<SlipState['kind'], string>;
  return (
    <KioskButton disabled={state.kind === 'on-its-way'} onClick={print}>
      {words[state.kind]}
    </KioskButton>
  );
}

type TroubleProps = { readonly trouble: SlipTrouble; readonly number: string; readonly onPhone: boolean };

/** Why no slip comes out, and that the number is theirs all the same. */
export function SlipTroubleNote({ trouble, number, onPhone }: TroubleProps) {
  const p = useWords(kioskPrintingWords);
  return (
    <p className={styles.trouble} role="alert">
      <strong>{p(`trouble-${trouble}`)}</strong> {onPhone ? p('onPhone') : p('noteDown', { number })}
    </p>
  );
}

/** Says that the slip lies there. */
export function SlipOut() {
  const p = useWords(kioskPrintingWords);
  return <output className={styles.out}>{p('out')}</output>;
}
