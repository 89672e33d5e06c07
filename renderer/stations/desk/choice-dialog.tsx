import { Button, Modal } from 'antd';
import { deskWords } from '#shared/i18n/desk.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './dialogs.module.css';

export type Choice<Id extends string> = { readonly id: Id; readonly name: string; readonly aside: string };

type Props<Id extends string> = {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly Choice<Id>[];
  /** Said when there is nothing to choose. */
  readonly none: string;
  readonly onCancel: () => void;
  readonly onGo: (id: Id) => void;
};

/** One of a few; a tap does it, since it can be undone. */
export function ChoiceDialog<Id extends string>({ title, text, choices, none, onCancel, onGo }: Props<Id>) {
  const t = useWords(deskWords);
  return (
    <Modal open centered title={title} onCancel={onCancel} footer={<Button onClick={onCancel}>{t('back')}</Button>}>
      <div className={styles.body}>
        <p className={styles.text}>{choices.length > 0 ? text : none}</p>
        <ul className={styles.choices}>
          {choices.map((choice) => (
            <li key={choice.id}>
              <button type="button" className={styles.choice} onClick={() => onGo(choice.id)}>
                {choice.name}
                <span className={styles.aside}>{choice.aside}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}
