import { Form, Input, Select } from 'antd';
import { type TalkingPoint, talkingPointKinds } from '#shared/domain/talking-points/talking-point.ts';
import { talkingPointWords } from '#shared/i18n/talking-points.ts';
import type { TalkingPointView } from '#shared/protocol/talking-points.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { useCommand } from '../parts/use-command.ts';
import { type CardDraft, draftOf, ofDraft, stepLines } from './card-draft.ts';

const form = 'talking-point-form';

type Props = {
  readonly card: TalkingPointView | 'new' | null;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};

/** One card in both languages; an emergency's steps one a line. */
export function CardDrawer({ card, onClose, onSaved }: Props) {
  const t = useWords(talkingPointWords);
  const { client } = useHub();
  const save = useCommand(
    (
      { id, body }: { readonly id: string; readonly body: Omit<TalkingPoint, 'id'> },
      options: { idempotencyKey: string },
    ) => client.saveTalkingPoint({ params: { id }, body }, options),
  );
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  const known = card === 'new' || card === null ? null : card;
  return (
    <EditDrawer
      title={known ? t('editOf', { title: known.title.zh }) : t('add')}
      open={card !== null}
      onClose={onClose}
      form={form}
      busy={save.busy}
      problem={save.problem}
      size={640}
    >
      {card === null ? null : (
        <Form<CardDraft>
          id={form}
          layout="vertical"
          initialValues={draftOf(known)}
          onFinish={async (draft) => {
            const id = known?.id ?? `own-${crypto.randomUUID().slice(0, 8)}`;
            if (await save.run({ id, body: ofDraft(draft) })) await onSaved();
          }}
        >
          <Form.Item name="kind" label={t('kind')}>
            <Select options={talkingPointKinds.map((value) => ({ value, label: t(`kind-${value}`) }))} />
          </Form.Item>
          {(['zh', 'en'] as const).map((language) => (
            <Form.Item
              key={language}
              name={['title', language]}
              label={`${t('cardTitle')} · ${t(language === 'zh' ? 'chinese' : 'english')}`}
              rules={needed}
            >
              <Input maxLength={120} />
            </Form.Item>
          ))}
          {(['zh', 'en'] as const).map((language) => (
            <Form.Item
              key={language}
              name={['text', language]}
              label={`${t('text')} · ${t(language === 'zh' ? 'chinese' : 'english')}`}
              rules={needed}
            >
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
            </Form.Item>
          ))}
          <Form.Item name="stepsZh" label={`${t('steps')} · ${t('chinese')}`}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
          </Form.Item>
          <Form.Item
            name="stepsEn"
            label={`${t('steps')} · ${t('english')}`}
            dependencies={['stepsZh']}
            rules={[
              ({ getFieldValue }) => ({
                validator: async (_, value: string) => {
                  const [zh, en] = [stepLines(getFieldValue('stepsZh') as string).length, stepLines(value).length];
                  if (zh !== en) throw new Error(t('stepsDiffer', { zh, en }));
                },
              }),
            ]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
          </Form.Item>
        </Form>
      )}
    </EditDrawer>
  );
}
