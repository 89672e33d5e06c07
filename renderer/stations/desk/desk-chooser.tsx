import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { DeskId, StageId } from '#shared/domain/ids.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { DeskView as Desk } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import styles from './desk-chooser.module.css';
import { DeskTile } from './desk-tile.tsx';
import { stagesFor } from './my-desk.ts';
import { Refusal } from './refusal.tsx';
import { StagePicker } from './stage-picker.tsx';
import { CutOffBar, TopBar } from './top-bar.tsx';
import { useDeeds } from './use-deeds.ts';
import type { House } from './use-house.ts';
import { useSignOut } from './use-sign-out.ts';

type Props = {
  readonly desks: readonly Desk[];
  readonly house: House;
  /** Where this device worked last. */
  readonly last: DeskId | null;
  /** A desk the person has open already, to go back to. */
  readonly openAlready: Desk | null;
  readonly onBack: () => void;
  readonly onOpened: (id: DeskId) => void;
  readonly refresh: () => Promise<void>;
};

/** No desk open yet: which one, and for which stages. */
export function DeskChooser({ desks, house, last, openAlready, onBack, onOpened, refresh }: Props) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const { session } = useSession();
  const free = (id: DeskId | null) => desks.find((desk) => desk.id === id && desk.state === 'closed') ?? null;
  const [chosen, setChosen] = useState<DeskId | null>(last);
  const [ownTicked, setTicked] = useState<readonly StageId[] | null>(null);
  const isGuide = session.staff.roles.every((role) => role === 'guide');
  const [kind, setKind] = useState(free(last)?.kind ?? (isGuide ? 'guide' : 'counter'));
  const deeds = useDeeds(JSON.stringify(desks.map((desk) => desk.state)), refresh);
  const signOut = useSignOut();

  const desk = free(chosen);
  const ticked = ownTicked ?? desk?.stageIds ?? [];
  const open = async () => {
    if (!desk) return;
    const done = await deeds.run({ kind: 'open-desk', deskId: desk.id, stageIds: ticked });
    if (done) onOpened(desk.id);
  };
  const nameOf = (one: Desk) => (language === 'en' ? one.nameEn : one.name);
  const shown = desks.filter((one) => one.kind === kind);
  const offered = desk
    ? stagesFor(
        desk,
        session.staff,
        house.stages.map((stage) => stage.id),
      )
    : [];
  const count = (of: Desk['kind']) => desks.filter((one) => one.kind === of).length;

  return (
    <div className={styles.page}>
      <TopBar
        left={t('openDesk')}
        entries={openAlready ? [{ key: 'back', text: t('backToDesk', { desk: nameOf(openAlready) }), go: onBack }] : []}
        onSignOut={() => void signOut.run()}
      />
      <CutOffBar />
      <main className={styles.main}>
        <div className={styles.head}>
          <div>
            <h1 className={styles.title}>{t('chooseTitle')}</h1>
            <p className={styles.hint}>{t('chooseHint')}</p>
          </div>
          <Segmented
            value={kind}
            onChange={setKind}
            options={[
              { value: 'counter', label: `${t('counters')} ${count('counter')}` },
              { value: 'guide', label: `${t('guides')} ${count('guide')}` },
            ]}
          />
        </div>
        <div className={styles.columns}>
          <ul className={styles.desks} data-kind={kind}>
            {shown.map((one) => (
              <DeskTile
                key={one.id}
                desk={one}
                house={house}
                chosen={one.id === desk?.id}
                last={one.id === last}
                onChoose={() => {
                  setChosen(one.id);
                  setTicked(null);
                }}
              />
            ))}
            {shown.length === 0 ? <li className={styles.hint}>{t('noDesks')}</li> : null}
          </ul>
          <section className={styles.panel} aria-label={t('stagesTitle')}>
            {desk ? (
              <>
                <h2 className={styles.deskName}>{nameOf(desk)}</h2>
                <div className={styles.stages}>
                  <StagePicker
                    own={desk.stageIds}
                    offered={offered}
                    ticked={ticked}
                    house={house}
                    onChange={setTicked}
                  />
                </div>
                {ticked.length === 0 ? <p className={styles.hint}>{t('pickAStage')}</p> : null}
              </>
            ) : (
              <p className={styles.hint}>{t('pickDeskFirst')}</p>
            )}
            <Refusal
              problem={deeds.problem ?? signOut.problem}
              onDismiss={deeds.problem ? deeds.forget : signOut.forget}
            />
            <Button
              type="primary"
              size="large"
              block
              disabled={!desk || ticked.length === 0 || deeds.pending !== null}
              onClick={() => void open()}
            >
              {deeds.pending ? t('opening') : t('openDesk')}
            </Button>
          </section>
        </div>
      </main>
    </div>
  );
}
