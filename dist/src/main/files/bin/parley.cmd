@echo off
rem SPDX-License-Identifier: Apache-2.0
rem
rem Starts Parley where there is no POSIX shell, with the Java of JAVA_HOME or of the path.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" "@%~dp0..\lib\java-options" -Dfile.encoding=UTF-8 %PARLEY_JAVA_OPTS% -jar "%~dp0..\lib\parley.jar" %*
exit /b %ERRORLEVEL%
