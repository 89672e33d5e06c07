import { ring } from './marks.mjs';
import { runningText } from './running-text.mjs';
import { agency, areaInAll, blankDate, developer, homesInAll, phase, squareMetres } from './site.mjs';
import { label } from './tables.mjs';

const terms = [
  [
    '一、委托房源',
    `${phase} 1–11 号楼住宅，共 ${homesInAll.toLocaleString('en-US')} 套，建筑面积合计 ${squareMetres(areaInAll)} 平方米，具体房源和价格以委托人一房一价表为准。`,
  ],
  [
    '二、委托权限',
    '受托人以委托人名义进行客户接待、楼盘介绍、协助签订认购协议和商品房买卖合同。买卖合同由委托人签章。受托人不得收取购房款、定金和任何形式的费用，全部款项直接存入委托人预售资金监管账户。',
  ],
  [
    '三、受托人义务',
    '受托人销售时应当向购买人出示本委托书和项目有关证明文件，如实介绍项目情况；不得在标价之外加价或收取未标明的费用；不得作出与委托人公示文件不一致的承诺；不得转委托。',
  ],
  ['四、委托期限', `自${blankDate}起一年。期满未续签的，本委托书自行失效，受托人应当即日撤出销售现场。`],
  ['五、责任', '受托人在委托权限内的行为后果由委托人承担；超出权限的行为，由受托人依法承担责任。'],
];

function draw(notice) {
  const text = runningText(notice, { top: 46, foot: 50, size: 11 });
  text.title('商品房销售委托书');
  text.subtitle(`编号：${notice.sample.number}`);
  text.space(8);
  text.table(
    [76, 150, 76, 150],
    [
      [label('委托人'), developer, label('受托人'), agency],
      [label('信用代码'), '91000000SAMPLE001X', label('信用代码'), '91000000SAMPLE002X'],
      [label('资质证书'), '演建开（样例）0001', label('机构备案'), '演房经备（样例）第 0001 号'],
      [label('联系电话'), '400-000-0000', label('联系电话'), '400-000-0001'],
    ],
    { size: 10, tall: 28 },
  );
  text.paragraph(
    '根据《城市房地产开发经营管理条例》第二十八条和《商品房销售管理办法》，委托人委托受托人代理销售下列商品房，特出具本委托书。',
  );
  for (const [heading, words] of terms) {
    text.heading(heading);
    text.paragraph(words);
  }
  const y = text.block(138) + 24;
  const half = (text.page.width - 2 * text.side) / 2;
  [
    ['委托人（盖章）', developer, '样例甲'],
    ['受托人（盖章）', agency, '样例己'],
  ].forEach(([role, name, person], index) => {
    const x = text.side + index * half;
    notice.write(`${role}：`, x, y, half - 10, { size: 11 });
    notice.write(name, x, y + 20, half - 10, { size: 11, bold: true });
    notice.write(`法定代表人：${person}`, x, y + 42, half - 10, { size: 11 });
    notice.write(blankDate, x, y + 92, half - 10, { size: 11 });
    ring(notice, x + half - 44, y + 76, 38);
  });
}

export const salesMandate = { draw };
