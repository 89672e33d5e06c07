import type { Dispatch } from 'react';
import { kioskMeasurementWords } from '#shared/i18n/kiosk-measurement.ts';
import type { ServiceView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { ChoiceGrid } from './choice-grid.tsx';
import type { KioskEvent } from './kiosk-flow.ts';

type Props = { readonly services: readonly ServiceView[]; readonly dispatch: Dispatch<KioskEvent> };

/** A notice was scanned: a number for one of the services it may be about, or what the home measured. */
export function WhichService({ services, dispatch }: Props) {
  const t = useWords(kioskMeasurementWords);
  const { language } = useLanguage();
  const tiles = services
    .filter((service) => service.guided)
    .map((service) => ({
      key: service.id,
      text: language === 'en' ? service.nameEn : service.name,
      onChoose: () => dispatch({ type: 'service-chosen', serviceId: service.id, guided: true }),
    }));
  const measurement = {
    key: 'measurement',
    text: t('seeMeasurement'),
    onChoose: () => dispatch({ type: 'measurement-asked' }),
  };
  return <ChoiceGrid tiles={[...tiles, measurement]} />;
}
