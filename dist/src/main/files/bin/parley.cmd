@echo off
rem SPDX-License-Identifier: Apache-2.0
rem
rem Starts Parley where there is no POSIX shell, with the Java of JAVA_HOME or of the path.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseParallelGC -XX:MaxNewSize=64m -XX:FreqInlineSize=120 -XX:InlineSmallCode=1200 -Dfile.encoding=UTF-8 %PARLEY_JAVA_OPTS% -jar "%~dp0..\lib\parley.jar" %*
exit /b %ERRORLEVEL%
