# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh disable=SC2154 # the launcher, which sources this, sets root and build_home
#
# For the launcher in a clone of the sources: builds what is not built, and sets classpath.

target=$root/cli/target
stamp=$target/built
classpath_file=$target/classpath

modules='model language reading record store export server watch cli'

# Sets $reason when the build is missing, older than a source or not whole.
needs_build() {
  reason='first run only; Maven may fetch libraries, some 350 MB'
  [ -f "$stamp" ] && [ -f "$classpath_file" ] && [ -f "$target/parley-cli.jar" ] || return 0
  reason='sources have changed'
  newer=$(
    cd -- "$root" || exit
    for module in $modules; do
      set -- "$@" "$module/pom.xml" "$module/src/main"
    done
    find pom.xml "$@" -newer "$stamp" -print 2>/dev/null | head -n 1
  )
  [ -z "$newer" ] || return 0
  reason='a library is missing'
  IFS= read -r classpath <"$classpath_file" || [ -n "${classpath:-}" ] || return 0
  rest=$classpath:
  while [ -n "$rest" ]; do
    [ -f "${rest%%:*}" ] || return 0
    rest=${rest#*:}
  done
  case :$classpath in
    *":$root/model/"*) ;;
    *) reason='the folder was moved' && return 0 ;;
  esac
  return 1
}

build() {
  [ -n "$build_home" ] || fail "Parley must be built first, and that needs a JDK, not only a Java runtime." \
    "Found: $run_home (no javac in it)." \
    "Install one, for example: apt install openjdk-17-jdk | dnf install java-17-openjdk-devel |" \
    "brew install openjdk@21, or point JAVA_HOME at one."
  maven=$(command -v mvn) || fail "Parley must be built first, and that needs Maven, version 3.8 or newer." \
    "Install it, for example: apt install maven | dnf install maven | brew install maven," \
    "and make sure that mvn is on the path."
  found=$(JAVA_HOME=$build_home "$maven" --version 2>&1 | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  case $found in
    '' ) ;;
    [0-2].* | 3.[0-7] | 3.[0-7].*)
      fail "Parley needs Maven 3.8 or newer; $maven is $found." "Install a newer one and put it first on the path." ;;
  esac
  mkdir -p "$target" || fail "cannot write into $target"
  # One build at a time; the lock of a process that is gone does not count.
  lock=$target/building
  while ! mkdir "$lock" 2>/dev/null; do
    owner=$(cat "$lock/pid" 2>/dev/null) || owner=
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf "$lock"
    else
      sleep 1
    fi
  done
  trap 'rm -rf "$lock"' EXIT
  trap 'exit 130' INT TERM HUP
  printf '%s\n' "$$" >"$lock/pid"
  if ! needs_build; then
    rm -rf "$lock"
    trap - EXIT INT TERM HUP
    return 0
  fi
  printf 'Building Parley (%s) ...\n' "$reason" >&2
  : >"$stamp.new"
  log=$target/build.log
  if ! (cd -- "$root" && JAVA_HOME=$build_home "$maven" -q -B -ntp -DskipTests -pl cli -am package) >"$log" 2>&1 </dev/null; then
    rm -f "$stamp.new"
    grep -m 20 'ERROR.*[a-z]' "$log" >&2
    fail "the build failed; the lines above and $log say why." \
      "On the first run Maven fetches libraries from its own repository: is there a connection?"
  fi
  # The stamp is as old as the start of the build: what was edited meanwhile is newer.
  mv -f "$stamp.new" "$stamp" 2>/dev/null || : >"$stamp"
  IFS= read -r classpath <"$classpath_file" || [ -n "${classpath:-}" ] || fail "the build left no $classpath_file"
  rm -rf "$lock"
  trap - EXIT INT TERM HUP
}

classpath=
if needs_build; then
  build
fi
classpath=$target/parley-cli.jar:$classpath
