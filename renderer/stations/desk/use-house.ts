import { useMemo } from 'react';
import type { ServiceId, StageId } from '#shared/domain/ids.ts';
import type { StageView } from '#shared/protocol/floor.ts';
import { useLanguage } from '../../lib/language.tsx';
import { useLive } from '../../lib/use-hub.tsx';

/** Names as the page's language has them, and the stages there are. */
export type House = {
  readonly stages: readonly StageView[];
  readonly stageName: (id: StageId) => string;
  readonly serviceName: (id: ServiceId) => string;
  /** Whether its stages have steps to be led through. */
  readonly isGuided: (id: ServiceId) => boolean;
};

/** The names of stages and services, kept fresh; until they are there a name is empty. */
export function useHouse(): House {
  const { language } = useLanguage();
  const { data } = useLive(
    async ({ client }) => {
      const [services, stages] = await Promise.all([client.services({}), client.stages({})]);
      return { services: services.items, stages: stages.items };
    },
    (event) => event.type === 'service.saved' || event.type === 'stage.saved',
  );
  return useMemo(() => {
    const nameIn = (items: readonly { id: string; name: string; nameEn: string }[], id: string) => {
      const item = items.find((one) => one.id === id);
      return (language === 'en' ? item?.nameEn : item?.name) ?? '';
    };
    return {
      stages: data?.stages ?? [],
      stageName: (id) => nameIn(data?.stages ?? [], id),
      serviceName: (id) => nameIn(data?.services ?? [], id),
      isGuided: (id) => data?.services.find((service) => service.id === id)?.guided ?? false,
    };
  }, [data, language]);
}
