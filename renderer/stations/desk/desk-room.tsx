import { useState } from 'react';
import { appWords } from '#shared/i18n/app.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { DeskId } from '#shared/domain/ids.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import { useLive } from '../../lib/use-hub.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DeskChooser } from './desk-chooser.tsx';
import { lastDesk, rememberDesk } from './last-desk.ts';
import { deskToShow, desksOf } from './my-desk.ts';
import { OpenDesk } from './open-desk.tsx';
import { useHouse } from './use-house.ts';

/** Shows the person's own open desk, else the choice of desks. Which one it is comes from the hub, so a reload keeps it. */
export function DeskRoom() {
  const { session } = useSession();
  const { language } = useLanguage();
  const app = useWords(appWords);
  const t = useWords(deskWords);
  const house = useHouse();
  const [wished, setWished] = useState<DeskId | null>(lastDesk);
  const [choosing, setChoosing] = useState(false);
  const desks = useLive(
    async ({ client }) => (await client.desks({})).items,
    (event) => event.type.startsWith('desk.') || event.type === 'day.closed',
  );

  if (!desks.data) {
    if (!desks.error) return <Notice text={app('loading')} />;
    return (
      <Notice text={errorText(desks.error, language)}>
        <Button onClick={() => void desks.reload()}>{t('tryAgain')}</Button>
      </Notice>
    );
  }

  const mine = desksOf(session.staff, desks.data);
  const shown = deskToShow(mine, wished);
  const goTo = (id: DeskId) => {
    rememberDesk(id);
    setWished(id);
    setChoosing(false);
  };
  if (!shown || choosing) {
    return (
      <DeskChooser
        desks={desks.data}
        house={house}
        last={wished}
        openAlready={shown}
        onBack={() => setChoosing(false)}
        onOpened={goTo}
        refresh={desks.reload}
      />
    );
  }
  return (
    <OpenDesk
      key={shown.id}
      deskId={shown.id}
      house={house}
      others={mine.filter((desk) => desk.id !== shown.id)}
      onGoTo={goTo}
      onOpenAnother={() => setChoosing(true)}
      refreshDesks={desks.reload}
    />
  );
}
