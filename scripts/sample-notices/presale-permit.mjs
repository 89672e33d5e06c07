import { certificateFrame, ring } from './marks.mjs';
import { red } from './palette.mjs';
import {
  address,
  areaInAll,
  blankDate,
  buildings,
  developer,
  homesInAll,
  landNumber,
  phase,
  planningPermit,
  squareMetres,
} from './site.mjs';
import { label, middle, table } from './tables.mjs';

function draw(notice) {
  const page = notice.page();
  const { left, right, top, bottom } = certificateFrame(notice, page, '#a3231b', '#fdf6f1');
  const width = right - left;
  const heading = { size: 34, bold: true, align: 'center', color: red, leading: 1.25 };
  notice.write('商品房预售许可证', left, top + 18, width, heading);
  notice.write(notice.sample.number, left + 26, top + 64, width - 52, { size: 13, bold: true, align: 'center' });

  const x = left + 26;
  const column = 338;
  const basis =
    '　　根据《中华人民共和国城市房地产管理法》《城市房地产开发经营管理条例》和《城市商品房预售管理办法》，经审查，下列项目符合商品房预售条件，准予预售。';
  notice.write(basis, x, top + 92, column, { size: 11, leading: 1.6 });
  const rows = [
    ['预售人', developer],
    ['项目名称', phase],
    ['坐　落', address],
    ['土地证号', landNumber],
    ['规划许可证', planningPermit],
    ['用　途', '住宅'],
    ['预售范围', `1–11 号楼，共 ${homesInAll.toLocaleString('en-US')} 套`],
    ['监管账户', '演示银行熙语路支行（样例）0000 0000 0000 0001'],
    ['有效期', `自${blankDate}起三年`],
  ].map(([name, value]) => [label(name), value]);
  table(notice, x, top + 158, [82, column - 82], rows, { size: 10, tall: 25, stroke: '#a3231b' });

  const start = x + column + 20;
  const wide = right - 26 - start;
  const list = [
    [label('楼　栋'), label('层　数'), label('预售套数'), label('预售建筑面积（㎡）')],
    ...buildings.map(({ name, floors, homes, area }) => [
      middle(name),
      middle(floors),
      middle(String(homes)),
      { text: squareMetres(area), align: 'right' },
    ]),
    [
      label('合　计', { span: 2 }),
      middle(homesInAll.toLocaleString('en-US'), { bold: true }),
      { text: squareMetres(areaInAll), align: 'right', bold: true },
    ],
  ];
  table(
    notice,
    start,
    top + 96,
    [0.22, 0.24, 0.22, 0.32].map((part) => part * wide),
    list,
    {
      size: 9.5,
      pad: 4,
      tall: 20,
      stroke: '#a3231b',
    },
  );

  const rule = '预售款项应当直接存入监管账户。买卖合同自签订之日起三十日内办理登记备案。';
  notice.write(rule, x, bottom - 34, 380, { size: 9.5 });
  ring(notice, right - 74, bottom - 54, 44);
  notice.line(`发证机关　${notice.sample.issuer}`, start, bottom - 66, wide - 110, { size: 11 });
  notice.write(`发证日期　${blankDate}`, start, bottom - 44, wide - 100, { size: 11 });
}

export const presalePermit = { layout: 'landscape', draw };
