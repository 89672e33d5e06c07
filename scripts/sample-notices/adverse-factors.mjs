/**
 * What disturbs outside the demo site, with its place on the plan: `at` in metres east and north of the plan's south-west
 * corner, which stands at the crossing of 文澜路 and 美伦河.
 */
export const factors = [
  {
    name: '启明街（城市主干道，双向六车道）',
    direction: '北',
    distance: '紧邻，距 1 号楼 18 米',
    effect: '昼夜有交通噪声、尾气和扬尘，1–4 号楼北侧房间影响较明显，开窗时尤甚。',
    at: [236, 353],
  },
  {
    name: '文澜路公交首末站',
    direction: '西',
    distance: '距 5 号楼 44 米',
    effect: '首班车 5:50、末班车 23:10，车辆进出和怠速有噪声和尾气。',
    at: [42, 214],
  },
  {
    name: '110 千伏熙语变电站',
    direction: '东北',
    distance: '距 4 号楼 57 米',
    effect: '有电气设备和低频噪声；电磁环境以环保部门监测结果为准。',
    at: [473, 350],
  },
  {
    name: '110 千伏高压架空线',
    direction: '东',
    distance: '距 8 号楼 52 米',
    effect: '影响东侧房间视野；请有顾虑的买受人自行了解后决定。',
    at: [444, 200],
  },
  {
    name: '熙语农贸市场（含水产区）',
    direction: '东南',
    distance: '距 11 号楼 85 米',
    effect: '清晨 4:00 起卸货有噪声，有气味，周边道路拥堵、停车紧张。',
    at: [473, 94],
  },
  {
    name: '加油加气站',
    direction: '西北',
    distance: '距 1 号楼 71 米',
    effect: '属易燃易爆场所，站内有油气挥发，车辆进出频繁。已写入买卖合同附件十。',
    at: [42, 393],
  },
  {
    name: '垃圾中转站',
    direction: '南（河对岸）',
    distance: '距 11 号楼 114 米',
    effect: '作业时间 6:00–9:00、18:00–21:00，刮南风时可能有异味。已写入买卖合同附件十。',
    at: [330, 22],
  },
  {
    name: '演示市第三医院',
    direction: '西南',
    distance: '距 5 号楼 81 米',
    effect: '昼夜有救护车鸣笛，门诊时段周边道路拥堵。',
    at: [40, 128],
  },
  {
    name: '中学及操场',
    direction: '北（街对面）',
    distance: '距 2 号楼 58 米',
    effect: '上课日有广播、铃声和活动声，上下学时段拥堵。本公示不构成对学区的承诺。',
    at: [196, 404],
  },
  {
    name: '移动通信基站',
    direction: '东',
    distance: '距 4 号楼 60 米',
    effect: '设于商业楼楼顶；电磁环境以环保部门监测结果为准。',
    at: [476, 276],
  },
];
