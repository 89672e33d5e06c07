import type { Dispatch } from 'react';
import type { ServiceView } from '#shared/protocol/floor.ts';
import { useLanguage } from '../../lib/language.tsx';
import { ChoiceGrid } from './choice-grid.tsx';
import type { KioskEvent } from './kiosk-flow.ts';

type Props = { readonly services: readonly ServiceView[]; readonly dispatch: Dispatch<KioskEvent> };

/** A notice was scanned that several services may be about. */
export function WhichService({ services, dispatch }: Props) {
  const { language } = useLanguage();
  const tiles = services
    .filter((service) => service.guided)
    .map((service) => ({
      key: service.id,
      text: language === 'en' ? service.nameEn : service.name,
      onChoose: () => dispatch({ type: 'service-chosen', serviceId: service.id, guided: true }),
    }));
  return <ChoiceGrid tiles={tiles} />;
}
