import { Checkbox, Form, Input, Radio } from 'antd';
import { z } from 'zod';
import { paperSizes, possiblePapers } from '#shared/domain/printing/printer.ts';
import { managePrintingWords } from '#shared/i18n/manage-printing.ts';
import { printerWords } from '#shared/i18n/printing.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useWords } from '../../../lib/language.tsx';
import { fits } from '../parts/fits.ts';
import { PrinterAddressFields } from './printer-address-fields.tsx';
import type { PrinterValues } from './printer-values.ts';

type Props = {
  readonly id: string;
  readonly initial: PrinterValues;
  readonly onSubmit: (values: PrinterValues) => void;
};

const fields = contract.createPrinter.body.shape;
const kinds = ['escpos', 'system', 'file'] as const;

/** The form of one printer; it begins anew with each, since it is there only while one is open. */
export function PrinterForm({ id, initial, onSubmit }: Props) {
  const t = useWords(managePrintingWords);
  const words = useWords(printerWords);
  const [form] = Form.useForm<PrinterValues>();
  const kind = Form.useWatch('kind', form) ?? initial.kind;
  const possible = possiblePapers(kind);
  return (
    <Form<PrinterValues>
      id={id}
      form={form}
      layout="vertical"
      initialValues={initial}
      onValuesChange={(changed) => {
        if (changed.kind) form.setFieldValue('papers', changed.kind === 'escpos' ? ['slip'] : ['a4']);
      }}
      // The fields of the other kinds are not there; what the form began with stands for them.
      onFinish={(values) => onSubmit({ ...initial, ...values })}
    >
      <Form.Item name="name" label={t('name')} required rules={[fits(fields.name, t('nameRule'))]}>
        <Input />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')}>
        <Radio.Group options={kinds.map((value) => ({ value, label: words(`kind-${value}`) }))} />
      </Form.Item>
      <PrinterAddressFields kind={kind} />
      <Form.Item name="papers" label={t('papers')} rules={[fits(z.array(z.enum(paperSizes)).min(1), t('papersRule'))]}>
        <Checkbox.Group options={possible.map((value) => ({ value, label: words(value) }))} />
      </Form.Item>
    </Form>
  );
}
