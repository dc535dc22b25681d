@echo off
rem Runs Maven: that of the PATH, else the one that .mvn\wrapper\maven-wrapper.properties names, brought once from the
rem repository at MVNW_REPOURL. MVNW_ALWAYS=1 takes that one in any case.
setlocal
if not defined MVNW_ALWAYS (
  where mvn >nul 2>nul && (
    call mvn %*
    exit /b
  )
)
for /f "usebackq tokens=1,* delims==" %%a in ("%~dp0.mvn\wrapper\maven-wrapper.properties") do (
  if "%%a"=="distributionUrl" set "DIST=%%b"
  if "%%a"=="distributionSha256Sum" set "SUM=%%b"
)
for %%f in ("%DIST%") do set "ARCHIVE=%%~nxf"
set "NAME=%ARCHIVE:-bin.zip=%"
set "STORE=%USERPROFILE%\.m2\wrapper\dists\%SUM:~0,12%"
if exist "%STORE%\%NAME%\bin\mvn.cmd" goto run
if not defined MVNW_REPOURL (
  echo mvnw: There is no mvn on the PATH; install Maven, or set MVNW_REPOURL to the address of a Maven repository to get %NAME% from. 1>&2
  exit /b 1
)
powershell -NoProfile -Command "$ErrorActionPreference='Stop'; New-Item -ItemType Directory -Force '%STORE%' | Out-Null; $zip=Join-Path '%STORE%' '%ARCHIVE%'; Invoke-WebRequest -UseBasicParsing ('%MVNW_REPOURL%'.TrimEnd('/') + '%DIST%') -OutFile $zip; if ((Get-FileHash $zip -Algorithm SHA256).Hash -ne '%SUM%') { Remove-Item $zip; throw 'mvnw: %ARCHIVE% is not the file that maven-wrapper.properties names.' }; Expand-Archive -Force $zip '%STORE%'; Remove-Item $zip"
if errorlevel 1 exit /b 1
:run
call "%STORE%\%NAME%\bin\mvn.cmd" %*
