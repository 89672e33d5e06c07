import { certificateFrame, ring } from './marks.mjs';
import { red } from './palette.mjs';
import { address, blankDate, developer, phase } from './site.mjs';
import { label, table } from './tables.mjs';

const firms = [
  ['勘察单位', '演示岩土勘察（样例）有限公司', '样例乙'],
  ['设计单位', '演示建筑设计（样例）有限公司', '样例丙'],
  ['施工单位', '演示建设工程（样例）有限公司', '样例丁'],
  ['监理单位', '演示工程监理（样例）有限公司', '样例戊'],
];
const cautions = [
  '一、本证放置施工现场，作为准予施工的凭证。',
  '二、未经发证机关许可，本证的各项内容不得变更。',
  '三、住房城乡建设行政主管部门可以对本证进行查验。',
  '四、本证自核发之日起三个月内应予施工，逾期应办理延期手续；不办理延期或延期次数、时间超过法定时间的，本证自行废止。',
  '五、在建的建筑工程因故中止施工的，建设单位应当自中止之日起一个月内向发证机关报告，并按规定做好维护管理工作。',
];

function draw(notice) {
  const page = notice.page();
  const { left, right, top, bottom } = certificateFrame(notice, page, '#8a3b32', '#fdf7f2');
  const width = right - left;
  notice.write('中华人民共和国', left, top + 16, width, { size: 16, align: 'center', color: red });
  const heading = { size: 32, bold: true, align: 'center', color: red, leading: 1.3 };
  notice.write('建筑工程施工许可证', left, top + 38, width, heading);
  notice.write(`编号：${notice.sample.number}`, left + 26, top + 86, width - 52, { size: 11, align: 'right' });

  const column = 246;
  const x = left + 26;
  const words = '　　根据《中华人民共和国建筑法》第八条规定，经审查，本建筑工程符合施工条件，准予施工。\n　　特发此证';
  notice.write(words, x, top + 112, column, { size: 13, leading: 1.75 });
  notice.line(`发证机关　${notice.sample.issuer}`, x, top + 252, column, { size: 11.5 });
  notice.write(`发证日期　${blankDate}`, x, top + 274, column, { size: 11.5 });
  ring(notice, x + column - 44, top + 206, 40);
  notice.write('注意事项', x, top + 314, column, { size: 10, bold: true });
  notice.write(cautions.join('\n'), x, top + 331, column, { size: 8.5, leading: 1.5 });

  const start = x + column + 24;
  const wide = right - 26 - start;
  const first = 76;
  const rows = [
    [label('建设单位'), { text: developer, span: 2 }],
    [label('工程名称'), { text: `${phase}（1–11 号楼、地下室）`, span: 2 }],
    [label('建设地址'), { text: address, span: 2 }],
    [label('建设规模'), { text: '234,860.00 平方米（地上 181,512.00，地下 53,348.00）', span: 2 }],
    [label('合同工期'), { text: '960 日历天', span: 2 }],
    [label('合同价格'), { text: '61,830.00 万元', span: 2 }],
    [label('参建单位'), label('单位名称'), label('项目负责人')],
    ...firms.map(([kind, name, person]) => [label(kind), name, { text: person, align: 'center' }]),
    [
      label('备　注'),
      { text: '装配式建筑；绿色建筑二星级。建设工程规划许可证：建字第 000000（样例）001 号。', span: 2 },
    ],
  ];
  const end = table(notice, start, top + 112, [first, wide - first - 84, 84], rows, {
    size: 10,
    tall: 29,
    stroke: '#8a3b32',
  });
  if (end > bottom - 8) throw new Error('the table of the construction permit leaves its frame');
}

export const constructionPermit = { layout: 'landscape', draw };
