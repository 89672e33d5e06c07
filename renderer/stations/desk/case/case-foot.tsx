import { Button, Dropdown } from 'antd';
import type { MouseEvent } from 'react';
import { caseWords } from '#shared/i18n/cases.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import { supervising } from '#shared/protocol/roles.ts';
import { findStep, type NextMove } from '../../../features/cases/case-progress.ts';
import { hindranceText } from '../../../features/cases/hindrance-text.ts';
import { namesOf } from '../../../features/cases/names-of.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSession } from '../../../lib/session.tsx';
import type { Action, ActionId, DeskView } from '../desk-view.ts';
import bar from '../foot-bar.module.css';
import type { CaseDialog } from './case-dialogs.tsx';
import styles from './case-foot.module.css';

type Props = {
  readonly caseView: CaseView;
  readonly step: StepView | null;
  readonly move: NextMove;
  readonly view: DeskView;
  readonly cases: readonly CaseView[];
  readonly busy: boolean;
  readonly onMain: () => void;
  readonly onUndo: () => void;
  readonly onSkip: () => void;
  readonly onPress: (action: Action) => void;
  readonly onDialog: (dialog: CaseDialog) => void;
};

type Verb = { readonly key: string; readonly text: string; readonly go: () => void; readonly disabled?: boolean };

/** The verbs of a case on the left, the one main action on the right, always in the same place. */
export function CaseFoot(props: Props) {
  const { caseView, step, move, view, cases, busy, onMain, onUndo, onSkip, onPress, onDialog } = props;
  const t = useWords(caseWords);
  const desk = useWords(deskWords);
  const say = useBilingual();
  const { language } = useLanguage();
  const { session } = useSession();
  const act = (id: ActionId) => view.secondary.find((one) => one.id === id);
  const press = (id: ActionId) => {
    const action = act(id);
    if (action && !action.blocked) onPress(action);
  };
  const supervisor = session.staff.roles.some((role) => (supervising as readonly string[]).includes(role));
  const open = step?.state === 'open';
  const more: readonly Verb[] = [
    ...(supervisor && step && open && step.waivable
      ? [{ key: 'waive', text: t('waive'), go: () => onDialog({ kind: 'waive', step }) }]
      : []),
    ...(caseView.purpose === 'handover'
      ? [{ key: 'refuse', text: t('refuse'), go: () => onDialog({ kind: 'refuse' }) }]
      : []),
    { key: 'add-home', text: t('addHome'), go: () => onDialog({ kind: 'add-home' }) },
    {
      key: 'transfer',
      text: desk('transfer'),
      go: () => press('transfer'),
      disabled: act('transfer')?.blocked !== null,
    },
    { key: 'cancel', text: desk('cancelVisit'), go: () => press('cancel') },
  ];
  const title = (stepId: string) => {
    const found = findStep(caseView, stepId);
    return found ? say(found.definition.title) : stepId;
  };
  const mainText = () => {
    switch (move.kind) {
      case 'complete-step':
        return t(move.last ? 'mainComplete' : 'mainCompleteNext', { step: title(move.stepId) });
      case 'go-to-step':
        return t('mainGoTo', { step: title(move.stepId) });
      case 'go-to-case':
        return t('mainGoToHome', { home: cases.find(({ id }) => id === move.caseId)?.unit?.label ?? '' });
      case 'complete-stage':
        return desk(view.main.label.word, view.main.label.values);
      case 'blocked':
        return t('mainBlocked');
    }
  };
  const why = move.kind === 'blocked' ? move.missing : [];
  const click = (event: MouseEvent) => {
    // The second click of a double click would hit the next step's action, which has the same place.
    if (event.detail <= 1) onMain();
  };

  return (
    <footer className={bar.bar}>
      <Button disabled={busy} onClick={() => press('hold')}>
        {desk('hold')} <kbd className={bar.key}>F6</kbd>
      </Button>
      <Button disabled={busy} onClick={() => press('hand-over')}>
        {desk('handOver')}
      </Button>
      <Button
        disabled={busy || !step || !open || !step.waivable}
        onClick={() => step && onDialog({ kind: 'dispute', step })}
      >
        {t('dispute')} <kbd className={bar.key}>F9</kbd>
      </Button>
      <Dropdown
        trigger={['click']}
        placement="topLeft"
        menu={{
          items: more.map(({ key, text, disabled }) => ({ key, label: text, disabled: disabled ?? false })),
          onClick: ({ key }) => more.find((verb) => verb.key === key)?.go(),
        }}
      >
        <Button disabled={busy} aria-haspopup="menu">
          {t('moreVerbs')}
        </Button>
      </Dropdown>
      {view.undo ? (
        <p className={styles.undo}>
          <output>{desk(view.undo.did.word, view.undo.did.values)}</output>{' '}
          <button type="button" className={styles.take} disabled={busy} onClick={onUndo}>
            {desk('undo')}
          </button>{' '}
          <span className={styles.left}>{desk('undoSeconds', { seconds: view.undo.secondsLeft })}</span>
        </p>
      ) : null}
      {why.length > 0 ? (
        <output className={styles.why}>
          {why
            .slice(0, 2)
            .map((one) => hindranceText(one, namesOf(caseView, language), language))
            .join(t('listSeparator'))}
        </output>
      ) : null}
      {move.kind === 'complete-step' && move.mayBeSkipped ? (
        <Button className={styles.skip ?? ''} disabled={busy} onClick={onSkip}>
          {t('skipStep')} <kbd className={bar.key}>F10</kbd>
        </Button>
      ) : null}
      <Button
        type="primary"
        className={[bar.main, styles.main].filter(Boolean).join(' ')}
        disabled={busy || move.kind === 'blocked'}
        onClick={click}
      >
        {busy ? desk('underWay') : mainText()}
        <kbd className={bar.key}>F8</kbd>
      </Button>
    </footer>
  );
}
