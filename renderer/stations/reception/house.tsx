import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { AppointmentWindow } from '#shared/domain/line/place.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { DeskView, ServiceView, StageView } from '#shared/protocol/floor.ts';
import { useHubNow } from '../../features/queue/use-hub-now.ts';
import { errorText } from '../../lib/error-text.ts';
import type { Hub } from '../../lib/hub.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import type { FeedEvent } from '../../lib/live-feed.ts';
import { useLive } from '../../lib/use-hub.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What every part of the reception needs to know of the house, with names in the language of the page. */
export type House = {
  readonly services: readonly ServiceView[];
  readonly window: AppointmentWindow;
  /** The hub's time, renewed twice a minute. */
  readonly now: number;
  readonly dayClosed: boolean;
  readonly serviceName: (id: string) => string;
  readonly stageName: (id: string) => string;
  readonly deskName: (id: string | null) => string;
};

const HouseContext = createContext<House | null>(null);

async function loadHouse({ client }: Hub) {
  const [services, stages, desks, settings, lobby] = await Promise.all([
    client.services({}),
    client.stages({}),
    client.desks({}),
    client.settings({}),
    client.lobby({}),
  ]);
  return { services: services.items, stages: stages.items, desks: desks.items, settings, lobby };
}

function concernsHouse({ type }: FeedEvent): boolean {
  return /^(service|stage|desk\.saved|desk\.retired|settings|day)/.test(type) || type === 'ticket.issued';
}

/** Loads the house and keeps it fresh; says what is happening until it is there. */
export function HouseProvider({ children }: { readonly children: ReactNode }) {
  const t = useWords(receptionWords);
  const { language } = useLanguage();
  const now = useHubNow(30_000);
  const { data, error, reload } = useLive(loadHouse, concernsHouse);
  const house = useMemo<House | null>(() => {
    if (!data) return null;
    const named = (items: readonly Pick<ServiceView | StageView | DeskView, 'id' | 'name' | 'nameEn'>[]) => {
      const names = new Map<string, string>(items.map((one) => [one.id, language === 'en' ? one.nameEn : one.name]));
      return (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
    };
    return {
      services: data.services,
      window: data.settings.appointmentWindow,
      now,
      dayClosed: data.lobby.dayClosed,
      serviceName: named(data.services),
      stageName: named(data.stages),
      deskName: named(data.desks),
    };
  }, [data, language, now]);
  if (house) return <HouseContext value={house}>{children}</HouseContext>;
  if (!error) return <Notice text={t('loading')} />;
  return (
    <Notice text={errorText(error, language)}>
      <Button kind="main" onClick={() => void reload()}>
        {t('tryAgain')}
      </Button>
    </Notice>
  );
}

/** The house this reception belongs to. */
export function useHouse(): House {
  const house = useContext(HouseContext);
  if (!house) throw new Error('useHouse outside of a HouseProvider');
  return house;
}
