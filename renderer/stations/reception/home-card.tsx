import { receptionWords } from '#shared/i18n/reception.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Action } from './action.tsx';
import styles from './home-card.module.css';
import { HomeMarks } from './home-marks.tsx';
import { NoteForm } from './note-form.tsx';
import { Owners } from './owners.tsx';
import panel from './panel.module.css';
import { Refusal } from './refusal.tsx';
import { useCommands } from './use-commands.ts';

type Props = { readonly home: UnitCard; readonly onSaved: () => Promise<void> };

/** Which home it is, whose, and what to mind. */
export function HomeCard({ home, onSaved }: Props) {
  const t = useWords(receptionWords);
  const { client } = useHub();
  const { pending, problem, forget, run } = useCommands();
  const unlock = async () => {
    if (await run('unlock', (options) => client.unlockUnit({ params: { id: home.id } }, options))) await onSaved();
  };
  return (
    <article className={panel.card} aria-label={t('homeLabel')}>
      <div>
        <h2 className={styles.home}>{home.label}</h2>
        <p className={styles.marks}>
          <HomeMarks home={home} />
        </p>
      </div>
      {home.locked ? (
        <div className={styles.locked}>
          <p>{t('lockedText')}</p>
          <Action disabled={pending !== null} onClick={() => void unlock()}>
            {t('unlock')}
          </Action>
        </div>
      ) : null}
      <Refusal problem={problem} onClose={forget} />
      <Owners home={home} />
      <dl className={styles.facts}>
        <div>
          <dt className={panel.label}>{t('area')}</dt>
          <dd>{t('areaText', { area: home.measuredArea ?? home.contractArea })}</dd>
        </div>
        {home.layout ? (
          <div>
            <dt className={panel.label}>{t('layout')}</dt>
            <dd>{home.layout}</dd>
          </div>
        ) : null}
      </dl>
      <NoteForm key={`${home.note ?? ''}\n${home.escort ?? ''}`} home={home} onSaved={onSaved} />
    </article>
  );
}
