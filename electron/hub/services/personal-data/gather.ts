import type { CaseId, UnitId } from '#shared/domain/ids.ts';
import { zipFiles } from '#logs/zip-files.ts';
import type { HouseholdTrace } from '../../store/erasure.ts';
import { openSealedFiles } from '../../store/sealed-files.ts';
import { loadCase, sealedPart } from '../cases/load-case.ts';
import { findDocument } from '../documents/document-parts.ts';
import { openFile } from '../documents/verify-document.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import { findUnit, openContact, openHousehold, unitLabel } from '../units.ts';
import { writePage } from './write-page.ts';

/**
 * Everything that is held on a household, as it asked for it (PIPL Art. 45): `data.json` for machines, `index.html` to be read,
 * its papers and photos as they are. A file that is damaged is named in the data instead.
 */
export async function gatherPersonalData(house: House, householdId: string, trace: HouseholdTrace): Promise<Buffer> {
  const { key, owners } = openHousehold(house, householdId);
  const files = new Map<string, Uint8Array>();
  const damaged: string[] = [];
  const take = async (name: string, open: () => Promise<Uint8Array>) => {
    const bytes = await open().catch(() => null);
    if (bytes === null) damaged.push(name);
    else files.set(name, bytes);
  };
  const sealed = openSealedFiles(house.folder);
  for (const id of trace.documentIds) {
    const row = findDocument(house, id);
    const version = row.signed_file === null ? 'frozen' : 'signed';
    await take(`papers/${row.number}.pdf`, () => openFile(house, sealed, row, version));
  }
  for (const caseId of trace.caseIds) {
    for (const photo of house.books.inspections.files(caseId)) {
      const ending = photo.media_type.split('/')[1] ?? 'bin';
      await take(`photos/${photo.id}.${ending}`, async () =>
        house.privacy.unlockBytes(key, sealedPart(caseId, `file ${photo.id}`), await sealed.read(photo.file)),
      );
    }
  }
  const data = {
    site: house.directory.settings().siteName,
    madeAt: isoTime(house.now()),
    owners,
    homes: trace.unitIds.map((id) => homeOf(house, householdId, id as UnitId)),
    cases: trace.caseIds.map((id) => caseOf(house, id as CaseId)),
    visits: trace.ticketIds.map((id) => visitOf(house, id)),
    papers: trace.documentIds.map((id) => {
      const { number, kind, made_at, business_date } = findDocument(house, id);
      return { number, kind, date: business_date, madeAt: isoTime(made_at) };
    }),
    damagedFiles: damaged,
  };
  const text = JSON.stringify(data, null, 2);
  const page = writePage(data, house.directory.settings().siteName);
  return zipFiles(new Map([['data.json', Buffer.from(text)], ['index.html', Buffer.from(page)], ...files]));
}

function homeOf(house: House, householdId: string, id: UnitId) {
  const row = findUnit(house, id);
  const { key } = openHousehold(house, householdId);
  const { phone, address, note, escort } = openContact(house, key, row);
  const mailing = house.books.mailings.ofUnit(id);
  const own = mailing?.household_id === householdId ? mailing : undefined;
  return {
    home: unitLabel(row),
    phone,
    address,
    note,
    escort,
    contractArea: row.contract_area / 100,
    measuredArea: row.measured_area === null ? null : row.measured_area / 100,
    totalPriceYuan: row.total_price === null ? null : row.total_price / 100,
    paidYuan: row.paid_amount === null ? null : row.paid_amount / 100,
    paymentMethod: row.payment_method,
    agreedDeliveryDate: row.agreed_date,
    appointment: row.appointment,
    mailing: own
      ? { state: own.state, sentOn: own.sent_on, words: house.privacy.unlock(key, `mailing ${id}`, own.words) }
      : null,
  };
}

function caseOf(house: House, id: CaseId) {
  const { row, key, kase, unit, particulars, stepRows } = loadCase(house, id);
  const { privacy, books } = house;
  return {
    flow: kase.template.name.zh,
    home: unit && unitLabel(unit),
    state: row.state,
    openedAt: isoTime(row.opened_at),
    deliveredOn: row.delivered_on,
    situation: kase.situation,
    particulars,
    steps: [...stepRows.values()].map(({ step_id, state, words_id, at }) => {
      const progress = kase.steps.get(step_id);
      return {
        step: step_id,
        state,
        at: isoTime(at),
        result: progress?.state === 'done' ? progress.result : null,
        words: words_id === null ? null : privacy.readWordsOf(key, words_id),
      };
    }),
    drafts: books.cases
      .drafts(id)
      .map((draft) => privacy.unlock(key, sealedPart(id, `draft ${draft.step_id}`), draft.body)),
    findings: books.inspections
      .items(id)
      .map((item) => privacy.unlock(key, sealedPart(id, `item ${item.id}`), item.body)),
  };
}

function visitOf(house: House, id: string) {
  const entries = house.journal.page({ subject: id, after: 0, limit: 200 });
  const first = entries[0];
  const { number } = JSON.parse(first?.payload ?? '{}') as { number?: string };
  return { number: number ?? '', events: entries.map(({ at, type }) => ({ at: isoTime(at), what: type })) };
}
