import { Checkbox, Form, Input, Select, Switch } from 'antd';
import { noticeFields, noticeGroups, type NoticeKind, siteModes } from '#shared/domain/notices/catalogue.ts';
import { noticeForms } from '#shared/domain/notices/notice-body.ts';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { reviewWords } from '#shared/i18n/manage-reviews.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import { contract } from '#shared/protocol/contract.ts';
import { reviewRights } from '#shared/protocol/roles.ts';
import { useBilingual } from '../../../../lib/bilingual.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useHub } from '../../../../lib/use-hub.tsx';
import { EditDrawer } from '../../parts/edit-drawer.tsx';
import { fits } from '../../parts/fits.ts';
import { useCommand } from '../../parts/use-command.ts';
import { BothLanguagesList } from './both-languages-list.tsx';

type Values = Omit<NoticeKind, 'otherName' | 'partOf'>;
type Props = {
  readonly open: boolean;
  readonly onAdded: (name: string) => Promise<void>;
  readonly onClose: () => void;
};

const formId = 'notice-kind-form';
const fields = contract.addNoticeKind.body.shape;
const begun: Partial<Values> = {
  group: 'service',
  modes: ['sales'],
  forms: ['file'],
  needs: [],
  expires: false,
  reviews: [],
  basis: [],
  contents: [],
};

/** Adds a kind of the site's own: what it is called, how it is made, what it needs and who reviews it. */
export function KindDrawer({ open, onAdded, onClose }: Props) {
  const t = useWords(noticePlanWords);
  const w = useWords(manageNoticeWords);
  const n = useWords(noticeWords);
  const s = useWords(reviewWords);
  const say = useBilingual();
  const { client } = useHub();
  const add = useCommand((values: Values, options) => client.addNoticeKind({ body: values }, options));
  const submit = async (values: Values) => {
    if (await add.run(values)) await onAdded(say(values.name));
  };
  return (
    <EditDrawer
      title={t('addKind')}
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
        initialValues={begun}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name={['name', 'zh']} label={t('nameZh')} rules={[fits(fields.name.shape.zh, t('nameRule'))]}>
          <Input lang="zh-CN" maxLength={80} />
        </Form.Item>
        <Form.Item name={['name', 'en']} label={t('nameEn')} rules={[fits(fields.name.shape.en, t('nameRule'))]}>
          <Input lang="en" maxLength={160} />
        </Form.Item>
        <Form.Item name="id" label={t('kindId')} rules={[fits(fields.id, t('kindIdRule'))]}>
          <Input autoCapitalize="none" autoComplete="off" />
        </Form.Item>
        <Form.Item name="group" label={t('group')}>
          <Select options={noticeGroups.map((value) => ({ value, label: n(`group-${value}`) }))} />
        </Form.Item>
        <Form.Item name="modes" label={t('modes')} rules={[fits(fields.modes, t('modesRule'))]}>
          <Checkbox.Group options={siteModes.map((value) => ({ value, label: t(`mode-${value}`) }))} />
        </Form.Item>
        <Form.Item name="forms" label={t('forms')} rules={[fits(fields.forms, t('formsRule'))]}>
          <Checkbox.Group options={noticeForms.map((value) => ({ value, label: w(`form-${value}`) }))} />
        </Form.Item>
        <Form.Item name="needs" label={t('needs')}>
          <Checkbox.Group options={noticeFields.map((value) => ({ value, label: n(value) }))} />
        </Form.Item>
        <Form.Item name="expires" label={t('expires')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="reviews" label={t('reviews')} rules={[fits(fields.reviews, t('reviewsRule'))]}>
          <Checkbox.Group options={reviewRights.map((value) => ({ value, label: s(`right-${value}`) }))} />
        </Form.Item>
        <BothLanguagesList name="contents" most={12} />
        <BothLanguagesList name="basis" most={6} />
      </Form>
    </EditDrawer>
  );
}
