import { Button } from 'antd';
import type { MouseEvent } from 'react';
import { deskWords } from '#shared/i18n/desk.ts';
import { useWords } from '../../lib/language.tsx';
import type { Deed } from './deed.ts';
import type { Action, DeskView } from './desk-view.ts';
import styles from './foot-bar.module.css';

type Props = {
  readonly view: DeskView;
  readonly pending: Deed['kind'] | null;
  readonly onPress: (action: Action) => void;
};

/** What can be done now: the rest on the left, the one main action on the right, always in the same place. */
export function FootBar({ view, pending, onPress }: Props) {
  const t = useWords(deskWords);
  const click = (action: Action) => (event: MouseEvent) => {
    // The second click of a double click would hit the next moment's action, which has the same place.
    if (event.detail > 1) return;
    onPress(action);
  };
  return (
    <footer className={styles.bar}>
      {view.secondary.map((action) => (
        <Button key={action.id} disabled={pending !== null || action.blocked !== null} onClick={click(action)}>
          <Caption action={action} />
        </Button>
      ))}
      <Button
        key="main"
        type="primary"
        className={styles.main ?? ''}
        disabled={pending !== null}
        onClick={click(view.main)}
      >
        {pending === null ? <Caption action={view.main} /> : t('underWay')}
      </Button>
    </footer>
  );
}

function Caption({ action }: { readonly action: Action }) {
  const t = useWords(deskWords);
  return (
    <>
      {t(action.label.word, action.label.values)}
      {action.blocked ? <small>{t(action.blocked.word, action.blocked.values)}</small> : null}
      {action.key ? <kbd className={styles.key}>{action.key}</kbd> : null}
    </>
  );
}
