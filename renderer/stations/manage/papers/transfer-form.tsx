import { Button, Form, Input, InputNumber } from 'antd';
import { sitePaperWords } from '#shared/i18n/manage-papers.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import styles from './papers.module.css';
import { PrintPaper } from './print-paper.tsx';

const defaults = ['site-plan', 'buildings', 'networks', 'equipment', 'warranty', 'owners', 'goods'] as const;

type Line = { readonly name: string; readonly count: number | null; readonly remarks: string };
type Transfer = {
  readonly date: string;
  readonly handedBy: string;
  readonly receivedBy: string;
  readonly items: readonly Line[];
};

/** 资料移交清单: filled in beforehand with what the law names, signed on paper by both. */
export function TransferForm({ today }: { readonly today: string }) {
  const t = useWords(sitePaperWords);
  const [form] = Form.useForm<Transfer>();
  const order = () => {
    const { date, handedBy, receivedBy, items } = form.getFieldsValue(true) as Transfer;
    const filled = items.filter(({ name }) => name.trim() !== '');
    const complete = date !== '' && handedBy.trim() !== '' && receivedBy.trim() !== '' && filled.length > 0;
    if (!complete) {
      void form.validateFields().catch(() => undefined);
      return null;
    }
    return {
      kind: 'property-transfer' as const,
      date,
      handedBy,
      receivedBy,
      items: filled.map(({ name, count, remarks }) => ({
        name,
        count: count ?? 0,
        ...(remarks.trim() === '' ? {} : { remarks }),
      })),
    };
  };
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <Card title={t('transferTitle')}>
      <p className={styles.text}>{t('transferText')}</p>
      <Form<Transfer>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          date: today,
          handedBy: '',
          receivedBy: '',
          items: defaults.map((one) => ({ name: t(`item-${one}`), count: 1, remarks: '' })),
        }}
      >
        <div className={styles.row}>
          <Form.Item name="date" label={t('day')} rules={needed}>
            <Input type="date" className={styles.day ?? ''} />
          </Form.Item>
          <Form.Item name="handedBy" label={t('handedBy')} rules={needed}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name="receivedBy" label={t('receivedBy')} rules={needed}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
        </div>
        <Form.List name="items">
          {(fields, { add, remove }) => (
            <div className={styles.lines}>
              {fields.map(({ key, name }, index) => (
                <div key={key} className={styles.line}>
                  <span className={styles.no}>{index + 1}</span>
                  <Form.Item name={[name, 'name']} noStyle>
                    <Input aria-label={`${t('item')} ${index + 1}`} maxLength={120} />
                  </Form.Item>
                  <Form.Item name={[name, 'count']} noStyle>
                    <InputNumber aria-label={`${t('count')} ${index + 1}`} min={0} max={100_000} precision={0} />
                  </Form.Item>
                  <Form.Item name={[name, 'remarks']} noStyle>
                    <Input
                      aria-label={`${t('remarks')} ${index + 1}`}
                      placeholder={t('remarks')}
                      maxLength={200}
                      autoComplete="off"
                    />
                  </Form.Item>
                  <Button type="text" aria-label={t('removeItem', { no: index + 1 })} onClick={() => remove(name)}>
                    ✕
                  </Button>
                </div>
              ))}
              <Button onClick={() => add({ name: '', count: 1, remarks: '' })}>{t('addItem')}</Button>
            </div>
          )}
        </Form.List>
      </Form>
      <PrintPaper text={t('print')} name={`${t('print')} ${t('transferTitle')}`} order={order} />
    </Card>
  );
}
