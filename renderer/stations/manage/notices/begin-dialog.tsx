import { Form, Input, Modal, Select } from 'antd';
import { noticeGroups, type NoticeKind } from '#shared/domain/notices/catalogue.ts';
import type { NoticeForm } from '#shared/domain/notices/notice-body.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { fits } from '../parts/fits.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { routeHash } from '../route.ts';

type Props = {
  readonly kinds: readonly NoticeKind[];
  /** The kind the page was asked to begin with. */
  readonly asked: string | null;
  readonly onClose: () => void;
};
type Values = {
  readonly kind: string;
  readonly form: NoticeForm;
  readonly title: { readonly zh: string; readonly en: string };
};

const fields = contract.createNotice.body.shape;

/** Begins a notice: which kind, in which form, under which title. */
export function BeginDialog({ kinds, asked, onClose }: Props) {
  const t = useWords(manageNoticeWords);
  const m = useWords(manageWords);
  const n = useWords(noticeWords);
  const say = useBilingual();
  const { client } = useHub();
  const [form] = Form.useForm<Values>();
  const kindId = Form.useWatch('kind', form) as string | undefined;
  const begin = useCommand((body: Values, options) => client.createNotice({ body }, options));
  const first = kinds.find(({ id }) => id === asked);
  const chosen = kinds.find(({ id }) => id === kindId) ?? first;
  const submit = async (values: Values) => {
    const made = await begin.run(values);
    if (made) location.hash = routeHash('notices', { notice: made.answer.id });
  };
  const follow = (kind: NoticeKind | undefined) => {
    const [made] = kind?.forms ?? [];
    if (kind && made) form.setFieldsValue({ form: made, title: kind.name });
  };
  return (
    <Modal
      title={t('begin')}
      open
      okText={t('create')}
      cancelText={m('cancel')}
      closable={{ 'aria-label': m('close') }}
      okButtonProps={{ loading: begin.busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={first ? { kind: first.id, form: first.forms[0], title: first.name } : {}}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="kind" label={t('kind')} rules={[fits(fields.kind, t('chooseKind'))]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('chooseKind')}
            onChange={(id: string) => follow(kinds.find((kind) => kind.id === id))}
            options={noticeGroups
              .map((group) => ({
                label: n(`group-${group}`),
                options: kinds
                  .filter((kind) => kind.group === group)
                  .map((kind) => ({ value: kind.id, label: say(kind.name) })),
              }))
              .filter(({ options }) => options.length > 0)}
          />
        </Form.Item>
        <Form.Item name="form" label={t('form')} rules={[fits(fields.form, t('chooseKind'))]}>
          <Select options={(chosen?.forms ?? []).map((value) => ({ value, label: t(`form-${value}`) }))} />
        </Form.Item>
        <Form.Item name={['title', 'zh']} label={t('titleZh')} rules={[fits(fields.title.shape.zh, t('needed'))]}>
          <Input lang="zh-CN" />
        </Form.Item>
        <Form.Item name={['title', 'en']} label={t('titleEn')} rules={[fits(fields.title.shape.en, t('needed'))]}>
          <Input lang="en" />
        </Form.Item>
      </Form>
      <ProblemNote problem={begin.problem} />
    </Modal>
  );
}
