import { AutoComplete, Form, Input, InputNumber, Radio } from 'antd';
import { z } from 'zod';
import { type PrinterAddress, rollWidths } from '#shared/domain/printing/printer.ts';
import { managePrintingWords } from '#shared/i18n/manage-printing.ts';
import { printerAddress } from '#shared/protocol/printing.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { fits } from '../parts/fits.ts';

const [system, escpos, file] = printerAddress.options;

/** How the hub reaches the printer, by its kind. */
export function PrinterAddressFields({ kind }: { readonly kind: PrinterAddress['kind'] }) {
  const t = useWords(managePrintingWords);
  switch (kind) {
    case 'system':
      return <QueueField />;
    case 'escpos':
      return (
        <>
          <Form.Item
            name="host"
            label={t('host')}
            extra={t('hostHint')}
            required
            rules={[fits(escpos.shape.host, t('hostRule'))]}
          >
            <Input />
          </Form.Item>
          <Form.Item name="port" label={t('port')} required rules={[fits(z.int().min(1).max(65_535), t('portRule'))]}>
            <InputNumber />
          </Form.Item>
          <Form.Item name="widthMm" label={t('width')}>
            <Radio.Group options={rollWidths.map((value) => ({ value, label: t('widthOf', { width: value }) }))} />
          </Form.Item>
        </>
      );
    case 'file':
      return (
        <Form.Item
          name="folder"
          label={t('folder')}
          extra={t('folderHint')}
          required
          rules={[fits(file.shape.folder, t('folderRule'))]}
        >
          <Input />
        </Form.Item>
      );
  }
}

/** A queue the hub's system knows; its name may be typed where the system is not asked or does not answer. */
function QueueField() {
  const t = useWords(managePrintingWords);
  const found = useLive(
    ({ client }) => client.discoverPrinters({}),
    () => false,
  ).data;
  const says =
    found === null
      ? t('discovering')
      : found.spooler === 'none'
        ? t('noSpooler')
        : found.items.length === 0
          ? t('noQueues')
          : t('systemQueueHint');
  return (
    <Form.Item
      name="queue"
      label={t('systemQueue')}
      extra={says}
      required
      rules={[fits(system.shape.queue, t('queueRule'))]}
    >
      <AutoComplete
        options={(found?.items ?? []).map(({ queue, printerId }) => ({
          value: queue,
          label: printerId === null ? queue : t('systemQueueKnown', { queue }),
        }))}
      />
    </Form.Item>
  );
}
