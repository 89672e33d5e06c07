import { Button, Form, Input, Switch } from 'antd';
import type { NoticeKind } from '#shared/domain/notices/catalogue.ts';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { bilingual } from '#shared/domain/flow/template.ts';
import { useWords } from '../../../../lib/language.tsx';
import { fits } from '../../parts/fits.ts';
import styles from '../notices.module.css';

/** What a kind must contain, or the articles that ask for it. */
type Name = keyof Pick<NoticeKind, 'contents' | 'basis'>;
type Props = { readonly name: Name; readonly most: number };

const empty = { contents: { zh: '', en: '' }, basis: { article: { zh: '', en: '' }, binding: false } } as const;

/** Lines in both languages, as many as there are; an article also says whether the law asks for it. */
export function BothLanguagesList({ name, most }: Props) {
  const t = useWords(noticePlanWords);
  const inside = name === 'basis' ? ['article'] : [];
  return (
    <Form.List name={name}>
      {(lines, { add, remove }) => (
        <fieldset className={styles.listed}>
          <legend>{t(`${name}Label`)}</legend>
          {lines.map(({ key, name: at }, index) => {
            const n = index + 1;
            return (
              <div key={key} className={styles.listedLine}>
                {(['zh', 'en'] as const).map((language) => (
                  <Form.Item
                    key={language}
                    name={[at, ...inside, language]}
                    label={t(`${name}-${language}`, { n })}
                    rules={[fits(bilingual.shape[language], t('bothRule'))]}
                  >
                    <Input.TextArea
                      lang={language === 'zh' ? 'zh-CN' : 'en'}
                      autoSize={{ minRows: 1, maxRows: 4 }}
                      maxLength={200}
                    />
                  </Form.Item>
                ))}
                {name === 'basis' ? (
                  <Form.Item name={[at, 'binding']} label={t('isBinding')} valuePropName="checked">
                    <Switch />
                  </Form.Item>
                ) : null}
                <Button size="small" aria-label={t(`${name}Remove`, { n })} onClick={() => remove(at)}>
                  {t('removeLine')}
                </Button>
              </div>
            );
          })}
          {lines.length < most ? <Button onClick={() => add(empty[name])}>{t(`${name}Add`)}</Button> : null}
        </fieldset>
      )}
    </Form.List>
  );
}
