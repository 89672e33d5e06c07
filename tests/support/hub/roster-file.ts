import { checkCharacter } from '#shared/domain/roster/id-numbers.ts';

/** A home as a test's roster writes it. Region 99 belongs to nobody. */
export type Home = {
  readonly building: string;
  readonly room: string;
  readonly area?: string;
  readonly owners: string;
  readonly ids: string;
  readonly phone: string;
  readonly appointment?: string;
  readonly note?: string;
  readonly escort?: string;
};

/** A made-up ID number with its right check character. */
export function idNumber(serial: number): string {
  const first = `99000019800101${String(serial).padStart(3, '0')}`;
  return first + checkCharacter(first);
}

const header = '楼栋,单元,房号,建筑面积,实测面积,单价,业主姓名,证件号码,联系电话,预约时间,备注,陪同人';

/** A roster as sites send it, as CSV. */
export function rosterCsv(homes: readonly Home[]): string {
  const lines = homes.map(({ building, room, area = '89.00', owners, ids, phone, appointment, note, escort }) =>
    [building, '1单元', room, area, '89.50', '12000', owners, ids, phone, appointment, note, escort]
      .map((cell) => cell ?? '')
      .join(','),
  );
  return `${[header, ...lines].join('\n')}\n`;
}

const people = ['郑清扬', '卢望舒', '单云帆', '区怀瑾', '仇景行', '欧阳知微', '白承志', '甄若水', '龚沐阳', '安于归'];
/** Ten homes of ten households: no appointments, phones ending 1001 … 1010. */
export const tenHomes: readonly Home[] = people.map((owners, index) => ({
  building: '1号楼',
  room: `${String(index + 1).padStart(2, '0')}01`,
  owners,
  ids: idNumber(index + 1),
  phone: `1380013${1001 + index}`,
  ...(index === 1 ? { note: '有老人，轮椅', escort: '贺晴岚' } : {}),
}));

/** A file as a multipart body. */
export async function fileUpload(file: string | Uint8Array, fields: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([Buffer.from(file)]), 'roster');
  const encoded = new Response(form);
  return {
    payload: Buffer.from(await encoded.arrayBuffer()),
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
  };
}
