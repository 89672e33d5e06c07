import { Button, Input } from 'antd';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { useWords } from '../../../../lib/language.tsx';
import styles from '../notices.module.css';
import { Field } from './field.tsx';
import { emptyPart, type TypedPart } from './typed-draft.ts';
import type { Draft } from './use-draft.ts';

/** The parts of a written text, each with a heading and its words in both languages. */
export function TextParts({ draft: { typed, change } }: { readonly draft: Draft }) {
  const t = useWords(manageNoticeWords);
  const write = (parts: readonly TypedPart[]) => change((now) => ({ ...now, parts }));
  const { parts } = typed;
  return (
    <div className={styles.rows}>
      {parts.map((part, index) => (
        <fieldset key={index} className={styles.part}>
          <legend>{t('part', { n: index + 1 })}</legend>
          <Part
            part={part}
            n={index + 1}
            onWrite={(next) => write(parts.map((one, at) => (at === index ? next : one)))}
          />
          <div className={styles.rowEnd}>
            <Button
              size="small"
              disabled={index === 0}
              onClick={() => write(parts.with(index - 1, part).with(index, parts[index - 1] ?? part))}
            >
              {t('partUp', { n: index + 1 })}
            </Button>
            <Button
              size="small"
              disabled={parts.length === 1}
              onClick={() => write(parts.filter((_, at) => at !== index))}
            >
              {t('removePart', { n: index + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <Button disabled={parts.length >= 20} onClick={() => write([...parts, emptyPart])}>
        {t('addPart')}
      </Button>
    </div>
  );
}

type PartProps = { readonly part: TypedPart; readonly n: number; readonly onWrite: (part: TypedPart) => void };

function Part({ part, n, onWrite }: PartProps) {
  const t = useWords(manageNoticeWords);
  const { heading, text } = part;
  const named = (word: 'heading' | 'headingEn' | 'text' | 'textEn') =>
    t('of', { what: t('part', { n }), part: t(word) });
  return (
    <>
      <div className={styles.pair}>
        <Field label={t('heading')}>
          {(ids) => (
            <Input
              {...ids}
              lang="zh-CN"
              aria-label={named('heading')}
              value={heading.zh}
              onChange={({ target }) => onWrite({ ...part, heading: { ...heading, zh: target.value } })}
            />
          )}
        </Field>
        <Field label={t('headingEn')}>
          {(ids) => (
            <Input
              {...ids}
              lang="en"
              aria-label={named('headingEn')}
              value={heading.en}
              onChange={({ target }) => onWrite({ ...part, heading: { ...heading, en: target.value } })}
            />
          )}
        </Field>
      </div>
      <Field label={t('text')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            lang="zh-CN"
            aria-label={named('text')}
            autoSize={{ minRows: 3, maxRows: 16 }}
            maxLength={20_000}
            value={text.zh}
            onChange={({ target }) => onWrite({ ...part, text: { ...text, zh: target.value } })}
          />
        )}
      </Field>
      <Field label={t('textEn')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            lang="en"
            aria-label={named('textEn')}
            autoSize={{ minRows: 2, maxRows: 16 }}
            maxLength={40_000}
            value={text.en}
            onChange={({ target }) => onWrite({ ...part, text: { ...text, en: target.value } })}
          />
        )}
      </Field>
    </>
  );
}
