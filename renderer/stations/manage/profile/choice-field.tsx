import { Form, Radio } from 'antd';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './profile.module.css';

type Word = keyof (typeof profileWords)['zh-CN'];
type Props<Option extends string> = {
  readonly name: string[];
  readonly label: Word;
  readonly hint?: Word;
  readonly options: readonly Option[];
  readonly word: (option: Option) => Word;
  /** What follows from an option, where its name does not say it. */
  readonly means?: (option: Option) => Word | undefined;
};

/** One of a few, all in view, each with what it means. */
export function ChoiceField<Option extends string>(props: Props<Option>) {
  const { name, label, hint, options, word, means } = props;
  const t = useWords(profileWords);
  return (
    <Form.Item name={name} label={t(label)} extra={hint ? t(hint) : null}>
      <Radio.Group
        className={(means ? styles.explained : styles.choices) ?? ''}
        options={options.map((option) => {
          const meaning = means?.(option);
          return {
            value: option,
            label: meaning ? (
              <span className={styles.option}>
                {t(word(option))}
                <small>{t(meaning)}</small>
              </span>
            ) : (
              t(word(option))
            ),
          };
        })}
      />
    </Form.Item>
  );
}
