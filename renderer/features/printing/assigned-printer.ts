import type { PaperSize } from '#shared/domain/printing/printer.ts';
import type { Hub } from '../../lib/hub.ts';

/** Whether the hub prints this paper for this device; where nobody assigned a printer, the browser does. */
export async function hasPrinter({ client, device }: Hub, paper: PaperSize): Promise<boolean> {
  const { items } = await client.printerAssignments({});
  const lines = items.filter((line) => line.paper === paper);
  if (lines.length === 0) return false;
  if (lines.some(({ stationId }) => stationId === null)) return true;
  const { id } = await device.currentStation({});
  return lines.some(({ stationId }) => stationId === id);
}
