import { Form, Input, InputNumber, Radio, Select, Switch } from 'antd';
import { type NoticeKind, siteModes, type SiteMode } from '#shared/domain/notices/catalogue.ts';
import { noticeRule } from '#shared/domain/notices/notice-rules.ts';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { useBilingual } from '../../../../lib/bilingual.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useHub } from '../../../../lib/use-hub.tsx';
import { EditDrawer } from '../../parts/edit-drawer.tsx';
import { fits } from '../../parts/fits.ts';
import { useCommand } from '../../parts/use-command.ts';
import styles from '../notices.module.css';

type Values = {
  readonly kind: string;
  readonly mode: SiteMode;
  readonly article: { readonly zh: string; readonly en: string };
  readonly binding: boolean;
  readonly daysBefore: number;
  readonly forDays: number | null;
};
type Props = {
  readonly open: boolean;
  readonly kinds: readonly NoticeKind[];
  readonly onAdded: () => Promise<void>;
  readonly onClose: () => void;
};

const formId = 'notice-rule-form';
const { article } = noticeRule.shape.basis.shape;

/** Requires a kind here beyond what the city asks for. */
export function RuleDrawer({ open, kinds, onAdded, onClose }: Props) {
  const t = useWords(noticePlanWords);
  const say = useBilingual();
  const { client } = useHub();
  const add = useCommand(({ article: words, binding, ...rule }: Values, options) =>
    client.addNoticeRule({ body: { ...rule, basis: { article: words, binding }, onlyIf: null } }, options),
  );
  const submit = async (values: Values) => {
    if (await add.run({ ...values, forDays: values.forDays ?? null })) await onAdded();
  };
  return (
    <EditDrawer
      title={t('addRule')}
      open={open}
      onClose={() => {
        add.forget();
        onClose();
      }}
      form={formId}
      busy={add.busy}
      problem={add.problem}
    >
      <Form<Values>
        id={formId}
        layout="vertical"
        requiredMark={false}
        initialValues={{ mode: 'sales', binding: false, daysBefore: 0, forDays: null }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="kind" label={t('kind')} rules={[fits(noticeRule.shape.kind, t('kindRule'))]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={kinds.map(({ id, name }) => ({ value: id, label: say(name) }))}
          />
        </Form.Item>
        <Form.Item name="mode" label={t('mode')}>
          <Radio.Group options={siteModes.map((mode) => ({ value: mode, label: t(`mode-${mode}`) }))} />
        </Form.Item>
        <Form.Item name={['article', 'zh']} label={t('articleZh')} rules={[fits(article.shape.zh, t('articleRule'))]}>
          <Input.TextArea lang="zh-CN" autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
        <Form.Item name={['article', 'en']} label={t('articleEn')} rules={[fits(article.shape.en, t('articleRule'))]}>
          <Input.TextArea lang="en" autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
        <Form.Item name="binding" label={t('isBinding')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="daysBefore" label={t('daysBefore')}>
            <InputNumber min={0} max={365} precision={0} />
          </Form.Item>
          <Form.Item name="forDays" label={t('forDays')}>
            <InputNumber min={1} max={3650} precision={0} />
          </Form.Item>
        </div>
      </Form>
    </EditDrawer>
  );
}
