import type { Dispatch } from 'react';
import { assertNever } from '#shared/domain/assert-never.ts';
import { kioskWords, placeText } from '#shared/i18n/kiosk.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { type Crumb, crumbs } from './crumbs.ts';
import styles from './crumbs-bar.module.css';
import type { KioskEvent, KioskFlow } from './kiosk-flow.ts';
import type { KioskData } from './use-kiosk-data.ts';

type Props = { readonly flow: KioskFlow; readonly dispatch: Dispatch<KioskEvent>; readonly data: KioskData };

/** What was chosen so far; touching a choice leads back to where it was made. */
export function Crumbs({ flow, dispatch, data }: Props) {
  const t = useWords(kioskWords);
  const { language } = useLanguage();
  // Large type shows fewer things: the last choice only.
  const made = flow.elder ? crumbs(flow).slice(-1) : crumbs(flow);
  if (made.length === 0) return null;
  const text = (crumb: Crumb) => {
    switch (crumb.kind) {
      case 'service': {
        const service = data.services.find((service) => service.id === crumb.serviceId);
        return (language === 'en' ? service?.nameEn : service?.name) ?? '';
      }
      case 'place':
        return placeText(crumb.label, language);
      case 'floor':
        return crumb.floor === null ? t('floorUnknown') : t('floorNumber', { floor: crumb.floor });
      case 'room':
        return data.homes.flatMap((home) => home.rooms).find((room) => room.unitId === crumb.unitId)?.room ?? '';
      default:
        return assertNever(crumb);
    }
  };
  return (
    <nav aria-label={t('progressLabel')}>
      <ol className={styles.crumbs}>
        {made.map((crumb) => (
          <li key={crumb.depth}>
            <button
              type="button"
              className={styles.crumb}
              onClick={() => dispatch({ type: 'went-back-to', depth: crumb.depth })}
            >
              {text(crumb)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
