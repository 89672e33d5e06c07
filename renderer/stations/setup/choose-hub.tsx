import { useId } from 'react';
import { assistantWords } from '#shared/i18n/assistant.ts';
import { useWords } from '../../lib/language.tsx';
import { Choice } from './choice.tsx';
import { JoinHub } from './join-hub.tsx';
import { withHub } from './setup-draft.ts';
import type { StepProps } from './steps.tsx';
import styles from './setup.module.css';

/** The first question: the hub itself, or a machine that joins one. */
export function ChooseHub(props: StepProps) {
  const t = useWords(assistantWords);
  const { machine, draft, change } = props;
  const choose = (hub: 'own' | 'joined') => change((now) => (now.hub === hub ? now : withHub(now, hub, machine)));
  return (
    <>
      <fieldset className={styles.choices}>
        <legend className={styles.question}>{t('hubQuestion')}</legend>
        <Choice
          of="hub"
          title={t('own')}
          hint={t('ownHint')}
          chosen={draft.hub === 'own'}
          choose={() => choose('own')}
        />
        <Choice
          of="hub"
          title={t('joined')}
          hint={t('joinedHint')}
          chosen={draft.hub === 'joined'}
          choose={() => choose('joined')}
        />
      </fieldset>
      {draft.hub === 'own' ? <OwnHub draft={draft} change={change} hasSite={machine.hasSite} /> : null}
      {draft.hub === 'joined' ? <JoinHub {...props} /> : null}
    </>
  );
}

function OwnHub({ draft, change, hasSite }: Pick<StepProps, 'draft' | 'change'> & { readonly hasSite: boolean }) {
  const t = useWords(assistantWords);
  const id = useId();
  const setDemo = (demo: boolean) => change((now) => ({ ...now, demo }));
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{t('siteQuestion')}</legend>
        <Choice
          of="site"
          title={t(hasSite ? 'existingSite' : 'newSite')}
          {...(hasSite ? {} : { hint: t('newSiteHint') })}
          chosen={!draft.demo}
          choose={() => setDemo(false)}
        />
        <Choice
          of="site"
          title={t('demoSite')}
          hint={t('demoSiteHint')}
          chosen={draft.demo}
          choose={() => setDemo(true)}
        />
      </fieldset>
      {draft.demo ? null : (
        <div className={styles.tick}>
          <input
            id={id}
            type="checkbox"
            aria-describedby={`${id}-hint`}
            checked={draft.network}
            onChange={(event) => change((now) => ({ ...now, network: event.target.checked }))}
          />
          <div>
            <label htmlFor={id}>{t('network')}</label>
            <p id={`${id}-hint`} className={styles.hint}>
              {t('networkHint')}
            </p>
          </div>
        </div>
      )}
    </>
  );
}
