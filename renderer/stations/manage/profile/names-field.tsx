import { Form, Input } from 'antd';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './profile.module.css';

type Word = keyof (typeof profileWords)['zh-CN'];
type Props = { readonly name: string[]; readonly label: Word; readonly needed?: boolean };

/** A name in both languages; where it may be missing, both stay empty. */
export function NamesField({ name, label, needed = false }: Props) {
  const t = useWords(profileWords);
  const one = (language: 'zh' | 'en') => {
    const other = [...name, language === 'zh' ? 'en' : 'zh'];
    return (
      <Form.Item
        name={[...name, language]}
        label={t(language === 'zh' ? 'inChinese' : 'inEnglish', { name: t(label) })}
        required={needed}
        dependencies={[other]}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value: string) => {
              const missing = value.trim() === '' && (needed || String(getFieldValue(other)).trim() !== '');
              return missing ? Promise.reject(new Error(t(needed ? 'nameRule' : 'bothRule'))) : Promise.resolve();
            },
          }),
        ]}
      >
        <Input lang={language === 'zh' ? 'zh-CN' : 'en'} maxLength={200} placeholder={needed ? '' : t('notSet')} />
      </Form.Item>
    );
  };
  return (
    <div className={styles.pair}>
      {one('zh')}
      {one('en')}
    </div>
  );
}
