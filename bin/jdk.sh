# Sourced by the other commands here: find_jdk prints the directory of a JDK 25 or newer; refuse ends with one sentence.

refuse() { printf '%s\n' "$1" >&2; exit 3; }

# The major version of the JDK in a directory, or 0 when there is none.
version_of() {
  local line
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  if [ -r "$1/release" ]; then line=$(grep -m1 '^JAVA_VERSION=' "$1/release" || true); else line=$("$1/bin/javac" -version 2>&1 || true); fi
  line=${line//[!0-9.]/}
  echo "${line%%.*}" | grep -E '^[0-9]+$' || echo 0
}

find_jdk() {
  local on_path candidate
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/*jdk* /opt/java/* "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*; do
    if [ -n "$candidate" ] && [ "$(version_of "$candidate")" -ge 25 ]; then echo "$candidate"; return; fi
  done
  return 1
}

need_jdk() {
  JAVA_HOME=$(find_jdk) || refuse 'Naungan memerlukan JDK 25 atau lebih baru; pasang: sudo apt install openjdk-25-jdk, atau https://adoptium.net / Naungan needs JDK 25 or newer; install it: sudo apt install openjdk-25-jdk, or https://adoptium.net'
  export JAVA_HOME
}

need_maven() {
  command -v mvn >/dev/null || refuse 'Naungan memerlukan Maven untuk dibangun; pasang: sudo apt install maven / Naungan needs Maven to be built; install it: sudo apt install maven'
}
