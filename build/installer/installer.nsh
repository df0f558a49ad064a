; Always for this user only: the choice “for all users” would ask for an administrator.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend
