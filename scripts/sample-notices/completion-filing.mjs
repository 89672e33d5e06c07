import { ring } from './marks.mjs';
import { soft } from './palette.mjs';
import { address, blankDate, developer, phase, planningPermit } from './site.mjs';
import { label, middle, table } from './tables.mjs';

const papers = [
  '工程竣工验收备案表',
  '工程竣工验收报告',
  '施工许可证、施工图设计文件审查意见',
  '勘察、设计、施工、监理单位质量文件',
  '规划核实合格证明、消防验收合格文件',
  '工程质量保修书',
  '住宅质量保证书、住宅使用说明书',
  '分户验收汇总表',
];
const opinions = [
  ['勘察单位', '地基与勘察报告相符，同意验收。', '样例乙'],
  ['设计单位', '符合设计文件要求，同意验收。', '样例丙'],
  ['施工单位', '已完成设计和合同约定内容，自评合格。', '样例丁'],
  ['监理单位', '质量合格，资料齐全，同意验收。', '样例戊'],
  ['建设单位', '验收合格，同意备案。', '样例甲'],
];

function draw(notice) {
  const { width } = notice.page();
  const side = 46;
  const inner = width - 2 * side;
  notice.write('房屋建筑工程竣工验收备案表', side, 36, inner, { size: 21, bold: true, align: 'center' });
  notice.write(`备案编号：${notice.sample.number}`, side, 70, inner, { size: 10.5, align: 'right' });
  const wide = (text) => ({ text, span: 3 });
  const quarter = [84, inner / 2 - 84, 84, inner / 2 - 84];
  let y = table(
    notice,
    side,
    90,
    quarter,
    [
      [label('建设单位'), wide(developer)],
      [label('工程名称'), wide(`${phase}（1–11 号楼、地下室）`)],
      [label('工程地点'), wide(address)],
      [label('建筑面积'), '234,860.00 平方米', label('结构类型'), '剪力墙结构'],
      [label('层　数'), '地上 26 层、地下 1 层', label('工程用途'), '住宅'],
      [label('规划许可证'), planningPermit, label('施工许可证'), '0000000000000101（样例）'],
      [label('开工日期'), blankDate, label('竣工验收日期'), blankDate],
    ],
    { size: 9.5, tall: 31 },
  );
  y = table(
    notice,
    side,
    y + 8,
    [84, inner - 84 - 70 - 118, 70, 118],
    [
      [label('单　位'), label('竣工验收意见'), label('负责人'), label('签章')],
      ...opinions.map(([who, words, person]) => [
        label(who),
        words,
        middle(person),
        middle('（样例，未签章）', { color: soft, size: 8.5 }),
      ]),
    ],
    { size: 9.5, tall: 31 },
  );
  const half = (inner - 84) / 2;
  const list = (from) =>
    papers
      .slice(from, from + 4)
      .map((name, index) => `${from + index + 1}. ${name}`)
      .join('\n');
  y = table(
    notice,
    side,
    y + 8,
    [84, half, half],
    [[label('备案文件\n目录'), { text: list(0), leading: 1.9 }, { text: list(4), leading: 1.9 }]],
    { size: 9.5 },
  );
  const words =
    '该工程的竣工验收备案文件已收讫，文件齐全，符合《房屋建筑和市政基础设施工程竣工验收备案管理办法》的规定，准予备案。';
  const begin = y + 8;
  table(
    notice,
    side,
    begin,
    [84, inner - 84],
    [[label('备案机关\n意见'), { text: words, tall: 148, top: true, leading: 1.7 }]],
    { size: 10.5, pad: 10 },
  );
  const right = side + inner;
  notice.line(notice.sample.issuer, right - 330, begin + 84, 200, { size: 10.5, align: 'right' });
  notice.write('（备案专用章处）', right - 330, begin + 102, 200, { size: 9, align: 'right', color: soft });
  notice.write(blankDate, right - 330, begin + 120, 200, { size: 10.5, align: 'right' });
  ring(notice, right - 68, begin + 94, 42);
  const note = '本表一式两份，建设单位和备案机关各存一份。交付时在现场公示并向买受人出示。';
  notice.write(note, side, begin + 156, inner, { size: 9, color: soft });
}

export const completionFiling = { draw };
