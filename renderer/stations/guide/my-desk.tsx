import { useState } from 'react';
import type { DeskId } from '#shared/domain/ids.ts';
import { guideWords } from '#shared/i18n/guide.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import type { DeskView, Workplace } from '#shared/protocol/floor.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import { useHub, useLive } from '../../lib/use-hub.tsx';
import { Button } from '../../ui/button.tsx';
import { desksOf } from '../desk/my-desk.ts';
import styles from './guide.module.css';
import type { Opened } from './opened.ts';

const onTheFloor = /^(ticket|desk|case|step)\./;

/** My own place as a guide: take the next household, begin, and send it on when the stage's steps are done. */
export function MyDesk({ onOpen }: { readonly onOpen: (what: Opened) => void }) {
  const t = useWords(guideWords);
  const { staff } = useSession().session;
  const desks = useLive(
    ({ client }) => client.desks({}),
    ({ type }) => type.startsWith('desk.'),
  );
  if (desks.data === null) return <p className={styles.quiet}>{t('loading')}</p>;
  const mine = desksOf(staff, desks.data.items)[0];
  if (mine) return <OpenDesk key={mine.id} id={mine.id} onOpen={onOpen} />;
  const free = desks.data.items.filter((desk) => desk.kind === 'guide' && desk.state === 'closed');
  return <ChooseDesk desks={free} reload={desks.reload} />;
}

function ChooseDesk({ desks, reload }: { readonly desks: readonly DeskView[]; readonly reload: () => Promise<void> }) {
  const t = useWords(guideWords);
  const { language } = useLanguage();
  const act = useAct(reload);
  return (
    <section className={styles.card} aria-label={t('chooseDesk')}>
      <h1 className={styles.heading}>{t('chooseDesk')}</h1>
      <div className={styles.desks}>
        {desks.map((desk) => (
          <Button
            key={desk.id}
            className={styles.tap}
            onClick={() =>
              void act.run(({ client }) =>
                client.openDesk({ params: { id: desk.id }, body: { stageIds: [...desk.stageIds] } }),
              )
            }
          >
            {language === 'en' ? desk.nameEn : desk.name}
          </Button>
        ))}
      </div>
      {desks.length === 0 ? <p>{t('noDesk')}</p> : null}
      <Problem of={act.problem} />
    </section>
  );
}

function OpenDesk({ id, onOpen }: { readonly id: DeskId; readonly onOpen: (what: Opened) => void }) {
  const t = useWords(guideWords);
  const place = useLive(
    ({ client }) => client.workplace({ params: { id } }),
    ({ type }) => onTheFloor.test(type),
  );
  if (place.data === null) return <p className={styles.quiet}>{t('loading')}</p>;
  return <Place place={place.data} reload={place.reload} onOpen={onOpen} />;
}

type PlaceProps = {
  readonly place: Workplace;
  readonly reload: () => Promise<void>;
  readonly onOpen: (what: Opened) => void;
};

function Place({ place, reload, onOpen }: PlaceProps) {
  const t = useWords(guideWords);
  const { language } = useLanguage();
  const act = useAct(reload);
  const { desk, ticket, units, waitingTotal } = place;
  const name = language === 'en' ? desk.nameEn : desk.name;
  if (!ticket) {
    return (
      <section className={styles.card} aria-label={name}>
        <div className={styles.row}>
          <h1 className={styles.heading}>{name}</h1>
          <span className={styles.grow}>{t('waiting', { count: waitingTotal })}</span>
          <Button onClick={() => void act.run(({ client }) => client.closeDesk({ params: { id: desk.id } }))}>
            {t('closeDesk')}
          </Button>
          <Button
            kind="main"
            className={styles.tap}
            disabled={act.busy || waitingTotal === 0}
            onClick={() => void act.run(({ client }) => client.callNext({ params: { id: desk.id } }))}
          >
            {t('callNext')}
          </Button>
        </div>
        <Problem of={act.problem} />
      </section>
    );
  }
  const onTicket = { params: { id: ticket.id } };
  const openFirst =
    (kind: Opened['kind']) =>
    async ({ client }: ReturnType<typeof useHub>) => {
      const { items } = await client.ticketCases(onTicket);
      const [first] = items;
      if (first) onOpen({ kind, caseId: first.id });
    };
  return (
    <section className={styles.card} aria-label={name}>
      <div className={styles.row}>
        <b className={styles.number}>{ticket.number}</b>
        <span className={styles.grow}>
          <span className={styles.home}>{units.map(({ label }) => label).join(t('listSeparator'))}</span>
          <span className={styles.where}>{t(ticket.state === 'called' ? 'called' : 'serving', { desk: name })}</span>
        </span>
        {ticket.state === 'called' ? (
          <>
            <Button className={styles.tap} onClick={() => void act.run(({ client }) => client.recall(onTicket))}>
              {t('recall')}
            </Button>
            <Button
              kind="main"
              className={styles.tap}
              onClick={() => void act.run(({ client }) => client.start(onTicket))}
            >
              {t('start')}
            </Button>
          </>
        ) : (
          <>
            <Button kind="main" className={styles.tap} onClick={() => void act.run(openFirst('home'))}>
              {t('openHome')}
            </Button>
            <Button className={styles.tap} onClick={() => void act.run(openFirst('steps'))}>
              {t('openSteps')}
            </Button>
            <Button className={styles.tap} onClick={() => void act.run(({ client }) => client.completeStage(onTicket))}>
              {t('stageDone')}
            </Button>
          </>
        )}
      </div>
      <Problem of={act.problem} />
    </section>
  );
}

function Problem({ of }: { readonly of: unknown }) {
  const t = useWords(guideWords);
  const { language } = useLanguage();
  if (!of) return null;
  const missing = of instanceof CallRefused && of.code === 'steps-missing';
  return (
    <p className={styles.problem} role="alert">
      {errorText(of, language)} {missing ? t('missingHint') : null}
    </p>
  );
}

function useAct(reload: () => Promise<void>) {
  const hub = useHub();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (deed: (where: typeof hub) => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await deed(hub);
    } catch (refused) {
      setProblem(refused);
    } finally {
      await reload();
      setBusy(false);
    }
  };
  return { busy, problem, run };
}
