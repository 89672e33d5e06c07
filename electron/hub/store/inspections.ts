import type { KeptRows } from './kept-rows.ts';
import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

export type FileRow = Tables['case_files'];
export type ItemRow = Tables['inspection_items'];

/** Photos of cases and the findings of their inspections. */
export type InspectionStore = {
  readonly files: (caseId: string) => readonly FileRow[];
  readonly file: (id: string) => FileRow | undefined;
  readonly fileByKey: (caseId: string, key: string) => FileRow | undefined;
  readonly insertFile: (row: FileRow) => void;
  readonly items: (caseId: string) => readonly ItemRow[];
  readonly item: (caseId: string, id: string) => ItemRow | undefined;
  readonly saveItem: (row: ItemRow) => void;
  readonly dropItem: (caseId: string, id: string) => void;
};

/** Prepares the statements about photos and findings. */
export function openInspectionStore(store: Store, kept: KeptRows): InspectionStore {
  const files = store.statement<{ case_id: string }, FileRow>((q) =>
    q.selectFrom('case_files').selectAll().where('case_id', '=', param('case_id')).orderBy('at').orderBy('id'),
  );
  const file = store.statement<{ id: string }, FileRow>((q) =>
    q.selectFrom('case_files').selectAll().where('id', '=', param('id')),
  );
  const fileByKey = store.statement<{ case_id: string; key: string }, FileRow>((q) =>
    q.selectFrom('case_files').selectAll().where('case_id', '=', param('case_id')).where('key', '=', param('key')),
  );
  const insertFile = store.statement<FileRow>((q) =>
    q
      .insertInto('case_files')
      .values(
        params(['id', 'case_id', 'key', 'file', 'sha256', 'media_type', 'bytes', 'width', 'height', 'staff_id', 'at']),
      ),
  );
  const items = store.statement<{ case_id: string }, ItemRow>((q) =>
    q
      .selectFrom('inspection_items')
      .selectAll()
      .where('case_id', '=', param('case_id'))
      .orderBy('recorded_at')
      .orderBy('id'),
  );
  const item = store.statement<{ case_id: string; id: string }, ItemRow>((q) =>
    q.selectFrom('inspection_items').selectAll().where('case_id', '=', param('case_id')).where('id', '=', param('id')),
  );
  const saveItem = store.statement<ItemRow>((q) =>
    q
      .insertInto('inspection_items')
      .values(params(['case_id', 'id', 'step_id', 'recorded_at', 'body', 'staff_id', 'at']))
      .onConflict((c) =>
        c.columns(['case_id', 'id']).doUpdateSet(params(['step_id', 'recorded_at', 'body', 'staff_id', 'at'])),
      ),
  );
  const dropItem = store.statement<{ case_id: string; id: string }>((q) =>
    q.deleteFrom('inspection_items').where('case_id', '=', param('case_id')).where('id', '=', param('id')),
  );
  return {
    files: (caseId) => kept.of('files', caseId, () => files.all({ case_id: caseId })),
    file: (id) => file.get({ id }),
    fileByKey: (caseId, key) => fileByKey.get({ case_id: caseId, key }),
    insertFile: (row) => void insertFile.run(row),
    items: (caseId) => kept.of('items', caseId, () => items.all({ case_id: caseId })),
    item: (caseId, id) => item.get({ case_id: caseId, id }),
    saveItem: (row) => void saveItem.run(row),
    dropItem: (caseId, id) => void dropItem.run({ case_id: caseId, id }),
  };
}
