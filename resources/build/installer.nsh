; What Keyturn's installer does besides copying files. electron-builder includes it (electron-builder.yml, nsis.include).

!define KEYTURN_FIREWALL_RULE "Keyturn"
; Where Electron keeps the app's data: the name in package.json, below the user's roaming folder.
!define KEYTURN_DATA_NAME "keyturn"

!macro keyturnForgetFirewallRule
  nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall delete rule name="${KEYTURN_FIREWALL_RULE}"'
  Pop $0
!macroend

; Windows would ask at the first listening, behind a kiosk's window where nobody sees it. The rule is for the program, whatever
; its port, and not for networks that Windows calls public.
!macro customInstall
  !insertmacro keyturnForgetFirewallRule
  nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall add rule name="${KEYTURN_FIREWALL_RULE}" dir=in action=allow program="$INSTDIR\${APP_EXECUTABLE_FILENAME}" profile=private,domain enable=yes'
  Pop $0
  ${if} $0 != 0
    DetailPrint "The firewall rule could not be added ($0): other machines may not reach a hub on this one."
  ${endIf}
!macroend

; The site's data outlives the program unless somebody says otherwise, twice removed from a slip of the hand: "no" is the answer
; of a silent uninstallation and of the Enter key, and an update never asks.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    !insertmacro keyturnForgetFirewallRule
    SetShellVarContext current
    ${if} ${FileExists} "$APPDATA\${KEYTURN_DATA_NAME}\*.*"
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 \
        "是否连同本机的现场数据一起删除？删除后无法恢复。$\r$\nDelete the data of the site on this machine too? It cannot be brought back.$\r$\n$\r$\n$APPDATA\${KEYTURN_DATA_NAME}" \
        /SD IDNO IDNO keyturnKeepData
      RMDir /r "$APPDATA\${KEYTURN_DATA_NAME}"
      keyturnKeepData:
    ${endIf}
    ${if} $installMode == "all"
      SetShellVarContext all
    ${endIf}
  ${endIf}
!macroend
