@echo off
rem SPDX-License-Identifier: EUPL-1.2
rem Starts Fondaco with the Java that lies beside it, else with the machine's.
setlocal EnableExtensions
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%home%\runtime\bin\java.exe" set "java=%home%\runtime\bin\java.exe"
"%java%" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms256m -XX:NewSize=192m -Djava.awt.headless=true -Djdk.console=java.base -Dfondaco.home="%home%" %FONDACO_JAVA_OPTS% -cp "%home%\lib\*" eu.fondaco.cli.Main %*
exit /b %errorlevel%
