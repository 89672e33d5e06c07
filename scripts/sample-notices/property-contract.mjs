import { ring } from './marks.mjs';
import { runningText } from './running-text.mjs';
import { address, blankDate, developer, homesInAll, hotline, phase, propertyCompany } from './site.mjs';
import { label, middle } from './tables.mjs';

const services = [
  ['公共秩序', '门岗 24 小时值守；园区每 2 小时巡逻一次；监控 24 小时值守，录像保存 30 日以上'],
  ['清洁卫生', '楼道每日清扫一次、每周拖洗两次；电梯轿厢每日擦拭两次；垃圾每日清运，分类投放点专人引导'],
  ['绿化养护', '专人养护，草坪高度不超过 8 厘米，死株 7 日内补种；喷药提前一日公告'],
  ['共用部位', '每月巡查一次，小修 24 小时内处理；屋面、外墙每年全面检查一次'],
  ['电梯', '委托有资质单位每 15 日维护保养一次；困人时 5 分钟内应答，救援人员 30 分钟内到场'],
  ['消防', '消防设施每月检查、每年检测；每年组织消防演练不少于两次'],
  ['客户服务', '服务中心 8:30–18:00 接待；24 小时服务热线；急修 30 分钟内到场，其他报修 24 小时内上门'],
];
const fees = [
  ['物业服务费', '2.80 元/平方米·月', '按建筑面积；交付次月 1 日起算', '包干制'],
  ['公共水电分摊', '按实际用量', '每季度公布一次，按户分摊', '据实'],
  ['地下车位管理费', '60.00 元/个·月', '使用车位的业主', '自愿'],
  ['装修垃圾清运', '3.00 元/平方米', '可自行清运，自行清运不收费', '自愿'],
  ['门禁卡（首次）', '免费，每户 4 张', '补办工本费 10.00 元/张', '自愿'],
];
const staff = [
  ['项目经理', '1 人', '对本合同的履行全面负责，每周一 9:00–11:00 接待业主'],
  ['客户管家', '7 人', '每人服务约 300 户，受理报修、投诉和咨询'],
  ['秩序维护', '36 人', '门岗、巡逻、监控和车辆引导，三班值守'],
  ['工程维修', '12 人', '共用设施设备运行、维修，持证上岗'],
  ['清洁绿化', '28 人', '公共区域清洁、垃圾分类引导和绿化养护'],
];

function draw(notice) {
  const text = runningText(notice, { head: `${phase} · 前期物业服务合同摘要　${notice.sample.number}` });
  text.title('前期物业服务合同摘要');
  text.subtitle(`（${phase}　本摘要供买受人阅读，全文在物业服务台备查）`);
  text.heading('一、合同当事人和物业基本情况');
  const wide = (words) => ({ text: words, span: 3 });
  text.table(
    [78, 150, 78, 150],
    [
      [label('建设单位'), wide(developer)],
      [label('物业服务人'), wide(propertyCompany)],
      [label('项目坐落'), wide(address)],
      [label('物业类型'), '住宅（高层）', label('总户数'), `${homesInAll.toLocaleString('en-US')} 户`],
      [label('用地面积'), '72,605.00 平方米', label('总建筑面积'), '234,860.00 平方米'],
      [label('绿地率'), '35%', label('物业服务用房'), '735.00 平方米'],
      [label('选聘方式'), '公开招标（样例）', label('合同期限'), '五年'],
    ],
    { size: 9.5, tall: 31 },
  );
  text.heading('二、服务内容和标准');
  text.table(
    [78, 378],
    [[label('事　项'), label('约定的标准')], ...services.map(([name, words]) => [label(name), words])],
    { size: 9.5, tall: 40 },
  );
  text.heading('三、收费项目、标准和依据', 230);
  text.table(
    [104, 112, 172, 58],
    [
      [label('项　目'), label('标　准'), label('说　明'), label('性　质')],
      ...fees.map(([name, rate, words, kind]) => [name, { text: rate, align: 'right' }, words, middle(kind)]),
    ],
    { size: 9.5, tall: 26 },
  );
  text.paragraph(
    '收费依据：前期物业服务招标文件、本合同及当地物业服务收费管理规定。标注“自愿”的项目由业主自行选择，不选择不影响办理交付和其他手续。代收水、电、燃气等费用不收取手续费。',
  );
  text.paragraph(
    '举例：建筑面积 88.00 平方米的住宅，每月物业服务费为 88.00 × 2.80 = 246.40 元；预收不超过十二个月，本项目预收三个月，为 739.20 元。',
  );
  text.heading('四、费用的交纳');
  text.paragraph(
    '（一）物业交付业主之前发生的物业服务费由建设单位全额承担；已竣工但尚未出售或者尚未交付的，由建设单位交纳。',
  );
  text.paragraph(
    '（二）业主按季度交纳，交纳时间为每季度首月二十日前。逾期不交的，物业服务人书面催告；不得以停止供水、供电、供热、供燃气等方式催交。',
  );
  text.paragraph('（三）查验房屋和办理交付手续，不以交纳物业服务费或者签署物业管理文件为前提。');
  text.heading('五、双方主要权利义务');
  text.paragraph(
    '（一）建设单位应当在物业承接查验时移交竣工图、设备资料、质量保修和使用说明文件，并按规定配置物业服务用房。',
  );
  text.paragraph(
    '（二）物业服务人应当按照约定提供服务，定期将服务事项、负责人员、质量要求、收费项目和标准、履行情况，以及共有部分的经营与收益情况公开。',
  );
  text.paragraph('（三）物业服务人对业主个人信息负有保密义务，不得用于约定之外的目的；合同终止时按规定移交或者删除。');
  text.paragraph('（四）业主有权监督物业服务，对服务质量提出意见；物业服务人应当在七日内答复。');
  text.heading('六、违约责任');
  text.paragraph('（一）物业服务人未达到约定标准的，应当在约定期限内整改；造成业主损失的，依法承担赔偿责任。');
  text.paragraph('（二）业主逾期交纳物业服务费的，自催告期满次日起，按逾期金额每日万分之二支付违约金。');
  text.heading('七、合同的终止');
  text.paragraph(
    '本合同期限内业主委员会或者业主与新物业服务人订立的物业服务合同生效的，本合同终止。终止后十五日内，物业服务人应当退出物业服务区域，移交用房、设施和资料。',
  );
  text.heading('八、争议解决');
  text.paragraph(
    '履行本合同发生争议的，双方协商解决；协商不成的，可以请求物业所在地街道、社区或者物业纠纷调解组织调解，也可以依法向物业所在地人民法院起诉。',
  );
  text.heading('附：服务人员配置和监督', 230);
  text.table(
    [104, 76, 276],
    [
      [label('岗　位'), label('人　数'), label('职　责')],
      ...staff.map(([post, people, duty]) => [post, middle(people), duty]),
    ],
    { size: 9.5, tall: 28 },
  );
  text.paragraph(`物业服务监督电话：${hotline}。物业服务收费、公共收益和专项维修资金使用情况每半年在公告栏公布一次。`);
  const y = text.block(140) + 20;
  const half = (text.page.width - 2 * text.side) / 2;
  [
    ['建设单位（盖章）', developer],
    ['物业服务人（盖章）', propertyCompany],
  ].forEach(([role, name], index) => {
    const x = text.side + index * half;
    notice.write(`${role}：`, x, y, half - 10, { size: 10.5 });
    notice.line(name, x, y + 19, half - 10, { size: 10.5, bold: true });
    notice.write(blankDate, x, y + 88, half - 10, { size: 10.5 });
    ring(notice, x + half - 44, y + 72, 38);
  });
}

export const propertyContract = { draw };
