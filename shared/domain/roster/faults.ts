/** Why a row is refused or accepted with a warning, in the words the import table shows. */
const sentences = {
  'building-missing': '没有楼栋。',
  'room-missing': '没有房号。',
  'room-unreadable': '房号不是一个房号。',
  'home-became-date': '房号被表格软件改成了日期，请把该列设为文本后重新填写。',
  'home-unclear': '这里写的房屋与楼栋、单元或房号栏不一致。',
  'home-twice': '同一套房屋在表中出现了两次。',
  'figures-frozen': '该房屋已有定稿单据，面积和价格不能再由台账更改。',
  'contract-area-missing': '没有合同面积。',
  'measured-area-missing': '还没有实测面积。',
  'not-a-number': '不是数字。',
  'not-positive': '必须大于零。',
  negative: '不能小于零。',
  'too-fine': '小数超过两位。',
  'too-large': '数值过大。',
  'total-differs': '总价与面积乘以单价相差超过一元。',
  'area-basis-unknown': '计价方式不在已知之列，按现场规则的计价方式结算。',
  'payment-method-unknown': '付款方式不在已知之列，记为“其他”。',
  'date-unreadable': '不是可以识别的日期。',
  'appointment-unreadable': '预约时间无法识别，没有采用；已有的预约不变。',
  'appointment-without-time': '预约只有日期没有时间，没有采用；已有的预约不变。',
  'owner-missing': '没有业主姓名。',
  'owner-name-unreadable': '业主姓名里没有文字。',
  'id-missing': '有业主没有证件号码。',
  'id-count-differs': '证件号码的个数与业主人数不一致，已按顺序对应，请核对。',
  'id-too-many': '证件号码比业主多，无法对应。',
  'id-type-unknown': '证件类型不在已知之列，记为“其他”。',
  'id-type-count-differs': '证件类型的个数与业主人数不一致，其余按号码判断，请核对。',
  'id-damaged': '证件号码被表格软件改成了数字，末几位已丢失，请把该列设为文本后重新填写。',
  'id-malformed': '身份证号码的位数、字符或出生日期不对。',
  'id-check-digit': '身份证号码的校验码不对。',
  'id-old': '15 位的旧身份证号码，请核对新证。',
  'id-region-unknown': '身份证号码的地区代码不在已知之列，请核对。',
  'phone-missing': '没有联系电话，业主不能用手机尾号取号。',
  'phone-invalid': '联系电话不像一个电话号码，请核对。',
  'phone-damaged': '联系电话被表格软件改坏了，按没有电话处理。',
  'phone-several': '有多个联系电话，只取第一个。',
  'text-too-long': '文字过长。',
} as const;

export type FaultCode = keyof typeof sentences;

/** The Chinese sentence of a fault; it never repeats the value, which travels beside it. */
export function faultSentence(code: FaultCode): string {
  return sentences[code];
}
