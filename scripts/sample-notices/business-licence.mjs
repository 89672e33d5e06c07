import { certificateFrame, ring, sampleCode } from './marks.mjs';
import { ink, red } from './palette.mjs';
import { address, blankDate, developer, representative } from './site.mjs';

const scope =
  '许可项目：房地产开发经营；建设工程施工（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以' +
  '相关部门批准文件为准）。一般项目：住房租赁；非居住房地产租赁；停车场服务；园林绿化工程施工（除许可业务外，可自主' +
  '依法经营法律法规非禁止或限制的项目）。';

function field(notice, name, value, x, y, width) {
  notice.write(name, x, y, 76, { size: 12 });
  return notice.write(value, x + 80, y, width - 80, { size: 12, bold: true, leading: 1.5 }) + 11;
}

function draw(notice) {
  const page = notice.page();
  const { left, right, top, bottom } = certificateFrame(notice, page, '#c08a3a', '#fefaf0');
  const width = right - left;
  notice.write('营业执照', left, top + 28, width, { size: 46, bold: true, align: 'center', leading: 1.2 });
  notice.write('（副　本）', left, top + 88, width, { size: 14, align: 'center' });

  notice.write('统一社会信用代码', left + 34, top + 44, 170, { size: 11 });
  notice.write(notice.sample.number, left + 34, top + 61, 190, { size: 14, bold: true, color: ink });
  notice.write('（1-1）', left + 34, top + 82, 100, { size: 10 });
  const side = sampleCode(notice, right - 130, top + 32, 66);
  const hint = '样例二维码，不指向任何网站';
  notice.write(hint, right - 130 - 30, top + 36 + side, side + 60, { size: 8, align: 'center' });

  const begin = top + 142;
  const column = 388;
  let y = field(notice, '名　　称', developer, left + 34, begin, column);
  y = field(notice, '类　　型', '有限责任公司（样例）', left + 34, y, column);
  y = field(notice, '法定代表人', representative, left + 34, y, column);
  y = field(notice, '经营范围', scope, left + 34, y, column);
  const second = left + 34 + column + 24;
  const rest = right - second - 24;
  y = field(notice, '注册资本', '伍仟万元人民币', second, begin, rest);
  y = field(notice, '成立日期', blankDate, second, y, rest);
  y = field(notice, '营业期限', '自成立日期起二十年', second, y, rest);
  field(notice, '住　　所', address, second, y, rest);

  ring(notice, right - 100, bottom - 92, 48);
  notice.line(`登记机关　${notice.sample.issuer}`, right - 372, bottom - 84, 200, { size: 12 });
  notice.write(blankDate, right - 372, bottom - 56, 200, { size: 12, color: ink });
  const duty = '市场主体应当于每年 1 月 1 日至 6 月 30 日通过国家企业信用信息公示系统报送公示年度报告。';
  notice.write(duty, left + 34, bottom - 26, 420, { size: 8.5 });
  notice.write('样例执照 · 不用于经营', left + 34, bottom - 46, 300, { size: 9, color: red });
}

export const businessLicence = { layout: 'landscape', draw };
