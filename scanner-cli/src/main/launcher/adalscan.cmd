@echo off
setlocal
set "HOME_DIR=%~dp0.."
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java.exe")
"%JAVA%" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:NewSize=24m -XX:-UsePerfData -Xss16m -Djdk.console=java.base -Dfile.encoding=UTF-8 %ADALSCAN_JAVA_OPTS% -jar "%HOME_DIR%\lib\adalscan.jar" %*
exit /b %ERRORLEVEL%
