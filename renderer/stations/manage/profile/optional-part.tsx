import { Form, Switch } from 'antd';
import { type ReactNode, useId } from 'react';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './profile.module.css';

type Word = keyof (typeof profileWords)['zh-CN'];
type Props = { readonly name: string[]; readonly label: Word; readonly hint?: Word; readonly children: ReactNode };

/** Rules that are there only when switched on. */
export function OptionalPart({ name, label, hint, children }: Props) {
  const t = useWords(profileWords);
  const id = useId();
  const on = Form.useWatch<boolean | undefined>(name);
  return (
    <div className={styles.optional}>
      <div className={styles.switch}>
        <Form.Item name={name} valuePropName="checked" noStyle>
          <Switch id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
        </Form.Item>
        <label htmlFor={id}>{t(label)}</label>
      </div>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {t(hint)}
        </p>
      ) : null}
      {on ? <div className={styles.part}>{children}</div> : null}
    </div>
  );
}
