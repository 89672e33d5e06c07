/** The few sentences the shell says itself, before or beside any page: both languages at once. */
export function settingsMovedAside(file: string): { title: string; message: string } {
  return {
    title: 'Keyturn 启钥',
    message: `本机设置无法读取，已恢复为初始设置。原文件保存在：\nThe settings of this machine could not be read and were reset. The old file is kept at:\n\n${file}`,
  };
}

export function couldNotStart(reason: string): { title: string; message: string } {
  return { title: 'Keyturn 启钥', message: `启钥无法启动。\nKeyturn could not start.\n\n${reason}` };
}

export function siteFounded(pin: string): { title: string; message: string } {
  return {
    title: 'Keyturn 启钥',
    message: `已建立新现场。请在管理台用账号 admin 登录，首次 PIN：${pin}\n请抄下，登录后立即更改；以后不再显示。\nA new site was made. Sign in at Manage as admin; first PIN: ${pin}\nWrite it down and change it at once: it is shown this once.`,
  };
}
