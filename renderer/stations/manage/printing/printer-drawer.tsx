import { managePrintingWords } from '#shared/i18n/manage-printing.ts';
import type { PrinterInput, PrinterView } from '#shared/protocol/printing.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { EditDrawer } from '../parts/edit-drawer.tsx';
import { useCommand } from '../parts/use-command.ts';
import { inputOf, valuesOf } from './printer-values.ts';
import { PrinterForm } from './printer-form.tsx';

type Props = {
  readonly printer: PrinterView | 'new' | null;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
};
const formId = 'printer-form';

/** Adds a printer or changes one. */
export function PrinterDrawer({ printer, onClose, onSaved }: Props) {
  const t = useWords(managePrintingWords);
  const { client } = useHub();
  const known = printer === 'new' ? null : printer;
  const save = useCommand((body: PrinterInput, options) =>
    known ? client.savePrinter({ params: { id: known.id }, body }, options) : client.createPrinter({ body }, options),
  );
  const submit = async (body: PrinterInput) => {
    if (await save.run(body)) await onSaved();
  };
  return (
    <EditDrawer
      title={known ? t('editPrinter', { name: known.name }) : t('addPrinter')}
      open={printer !== null}
      onClose={() => {
        save.forget();
        onClose();
      }}
      form={formId}
      busy={save.busy}
      problem={save.problem}
    >
      <PrinterForm id={formId} initial={valuesOf(known)} onSubmit={(values) => void submit(inputOf(values))} />
    </EditDrawer>
  );
}
