import { defineWords } from './words.ts';

/** The page that tells how a tablet or computer comes to trust the site's hub. */
export const trustWords = defineWords(
  {
    title: '信任本现场',
    otherLanguage: 'English',
    why: '本现场的主机使用现场自己的证书。信任一次之后，平板才能离线验房、拍照和安全地登录。只为现场的设备操作，业主的手机不需要。',
    download: '下载现场证书',
    compare: '安装前请核对：设备上显示的 SHA-256 指纹，要与主管电脑“终端”页上的一致。不一致就停下，告诉主管。',
    system: '这台设备是',
    android: '安卓平板',
    ipad: 'iPad',
    windows: 'Windows 电脑',
    'android-1': '点“下载现场证书”。',
    'android-2':
      '打开“设置 → 安全 → 更多安全设置 → 加密与凭据 → 安装证书 → CA 证书”（各品牌叫法略有不同，可在设置里搜索“CA 证书”）。',
    'android-3': '点“仍然安装”，验证锁屏密码，选择刚下载的 keyturn-site.crt。',
    'android-4': '完成后用 Chrome 打开主管给的地址，地址栏没有警告就好了。',
    'ipad-1': '用 Safari 点“下载现场证书”，点“允许”。',
    'ipad-2': '打开“设置 → 已下载描述文件”，点“安装”，输入锁屏密码。',
    'ipad-3': '打开“设置 → 通用 → 关于本机 → 证书信任设置”，打开 Keyturn 的开关。',
    'ipad-4': '用 Safari 打开主管给的地址，地址栏没有警告就好了。',
    'windows-1': '点“下载现场证书”，打开下载的文件，点“安装证书”。',
    'windows-2': '选“本地计算机”，下一步，选“将所有的证书都放入下列存储 → 受信任的根证书颁发机构”。',
    'windows-3': '完成，重启浏览器，打开主管给的地址，地址栏没有警告就好了。',
  },
  {
    title: 'Trust this site',
    otherLanguage: '中文',
    why: 'The hub of this site uses the site’s own certificate. Trusted once, a tablet can inspect homes offline, take photos and sign in safely. For the site’s own devices only; an owner’s phone needs none of this.',
    download: 'Download the site’s certificate',
    compare:
      'Before installing, compare: the SHA-256 fingerprint on the device must be the one on the supervisor’s Stations page. If it is not, stop and tell the supervisor.',
    system: 'This device is',
    android: 'an Android tablet',
    ipad: 'an iPad',
    windows: 'a Windows computer',
    'android-1': 'Tap “Download the site’s certificate”.',
    'android-2':
      'Open Settings → Security → More security settings → Encryption & credentials → Install a certificate → CA certificate (names vary; search the settings for “CA certificate”).',
    'android-3': 'Tap “Install anyway”, confirm the screen lock, choose keyturn-site.crt.',
    'android-4': 'Open the address the supervisor gave you in Chrome: no warning in the address bar means it is done.',
    'ipad-1': 'In Safari tap “Download the site’s certificate”, then “Allow”.',
    'ipad-2': 'Open Settings → Profile Downloaded, tap Install, enter the passcode.',
    'ipad-3': 'Open Settings → General → About → Certificate Trust Settings and switch Keyturn on.',
    'ipad-4': 'Open the address the supervisor gave you in Safari: no warning in the address bar means it is done.',
    'windows-1': 'Click “Download the site’s certificate”, open the file, click “Install Certificate”.',
    'windows-2':
      'Choose “Local Machine”, Next, “Place all certificates in the following store → Trusted Root Certification Authorities”.',
    'windows-3':
      'Finish, restart the browser and open the address the supervisor gave you: no warning means it is done.',
  },
);
