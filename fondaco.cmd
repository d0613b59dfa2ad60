@echo off
rem SPDX-License-Identifier: EUPL-1.2
rem Starts Fondaco on Windows. Builds it first when a source is newer than the last build. Its build is
rem untried; what it says without Java, or with an old one, was tried under Wine.
setlocal EnableExtensions
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "state=%home%\.fondaco-build"
set "app=%state%\app"

if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java (
  echo Fondaco needs a Java Development Kit, version 17 or newer; no java was found. See https://adoptium.net 1>&2
  exit /b 4
)
for /f "tokens=3" %%v in ('""%java%" -version 2>&1" ^| findstr /i version') do set "version=%%~v"
for /f "tokens=1,2 delims=." %%a in ("%version%") do if "%%a"=="1" (set "major=%%b") else (set "major=%%a")
if %major% LSS 17 (
  echo Fondaco needs Java 17 or newer; %java% is version %version%. 1>&2
  exit /b 4
)

powershell -NoProfile -Command "$b = Get-Item -ErrorAction SilentlyContinue '%state%\built'; if (-not $b -or -not (Test-Path '%app%\lib')) { exit 1 }; $s = Get-ChildItem '%home%\pom.xml', '%home%\fondaco-*\pom.xml'; $s += Get-ChildItem -Recurse -File '%home%\fondaco-*\src\main'; if ($s | Where-Object { $_.LastWriteTime -gt $b.LastWriteTime } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 (
  echo Building Fondaco; the first time Maven downloads its libraries, about 200 MB... 1>&2
  if not exist "%state%" mkdir "%state%"
  pushd "%home%"
  call mvnw.cmd -B -Dmaven.test.skip=true -pl fondaco-cli -am package > "%state%\build.log" 2>&1
  if errorlevel 1 (
    popd
    findstr /c:"ERROR" "%state%\build.log" 1>&2
    echo The build failed. The whole log is in %state%\build.log 1>&2
    exit /b 4
  )
  popd
  if exist "%app%" rmdir /s /q "%app%"
  mkdir "%app%\lib"
  copy /y "%home%\fondaco-cli\target\lib\*" "%app%\lib" > nul
  copy /y "%home%\fondaco-cli\target\fondaco-cli-*.jar" "%app%\lib" > nul
  type nul > "%state%\built"
)

"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms256m -XX:NewSize=192m -Djdk.console=java.base -Dfondaco.home="%home%" %FONDACO_JAVA_OPTS% -cp "%app%\lib\*" eu.fondaco.cli.Main %*
exit /b %errorlevel%
