import type { DeskId, StationId } from '#shared/domain/ids.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import styles from './screen-of-desk.module.css';

/** Which customer screen belongs to this desk; another can be taken. Says when none does, or when it is off. */
export function ScreenOfDesk({ deskId }: { readonly deskId: DeskId }) {
  const t = useWords(caseWords);
  const { client } = useHub();
  const { data, reload } = useLive(
    async ({ client: hub }) => (await hub.customerScreens({})).items,
    (event) => event.type.startsWith('station.') || event.type.startsWith('customer.'),
  );
  if (!data) return null;
  const own = data.find((screen) => screen.deskId === deskId);
  const bind = async (id: string) => {
    const chosen = id === '' ? own?.stationId : (id as StationId);
    if (!chosen) return;
    await client
      .bindCustomerScreen({ params: { id: chosen }, body: { deskId: id === '' ? null : deskId } })
      .catch(() => undefined);
    await reload();
  };
  return (
    <select
      className={styles.select}
      aria-label={t('screenOfDesk')}
      data-off={own?.online === false || undefined}
      value={own?.stationId ?? ''}
      onChange={({ target }) => void bind(target.value)}
    >
      <option value="">{t('screenNone')}</option>
      {data.map(({ stationId, name, online, deskId: other }) => (
        <option key={stationId} value={stationId}>
          {name}
          {online ? '' : t('screenOff')}
          {other !== null && other !== deskId ? t('screenElsewhere') : ''}
        </option>
      ))}
    </select>
  );
}
