#!/usr/bin/env bash
# Builds the style sheets and scripts into src/main/resources/static/assets; "build.sh --check" says whether they are current.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here"
target=$here/../src/main/resources/static/assets
[ -d node_modules ] || npm ci --no-audit --no-fund --silent
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=$work/assets
mkdir "$out"
for side in staff public; do
  npx --no-install sass --quiet-deps --no-source-map --style=compressed --load-path=. --load-path=node_modules \
    "scss/$side.scss" "$work/$side.css"
  npx --no-install esbuild "js/$side.js" --bundle --minify --target=es2019 --log-level=warning --outfile="$work/$side.js"
done
cp icon.svg "$work/icon.svg"
for file in icon.svg public.css public.js staff.css staff.js; do
  hash=$(sha256sum "$work/$file" | cut -c1-10)
  name=${file%.*}-$hash.${file##*.}
  cp "$work/$file" "$out/$name"
  gzip -9 -n -k "$out/$name"
  echo "$file=$name" >> "$out/names.properties"
done
if [ "${1:-}" = --check ]; then
  # The compressed twins are left out: another gzip may pack the same bytes differently.
  diff -r -q -x '*.gz' "$out" "$target" || { echo "built assets are stale: run frontend/build.sh and commit" >&2; exit 1; }
else
  rm -rf "$target"
  mv "$out" "$target"
  for file in "$target"/*.gz; do printf '%6d %s\n' "$(stat -c %s "$file")" "$(basename "$file")"; done
fi
