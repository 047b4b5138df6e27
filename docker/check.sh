#!/usr/bin/env bash
# The steps of the Dockerfile outside a container: layers extracted, no embedded database, a PostgreSQL server from Debian's packages,
# health check green, one case in. Needs postgresql, curl; as root the server runs as user postgres.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
pg_port=54391
port=18091
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
app=
stop() {
  [ -z "$app" ] || kill "$app" 2>/dev/null || true
  as_postgres "$bin/pg_ctl" -D "$work/pg" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap stop EXIT
chmod 755 "$work"
mkdir "$work/pg" && { [ "$(id -u)" != 0 ] || chown postgres "$work/pg"; }
echo secret > "$work/password" && chmod 644 "$work/password"
as_postgres "$bin/initdb" -D "$work/pg" -U tongxin -A scram-sha-256 --pwfile="$work/password" -E UTF8 >/dev/null
as_postgres "$bin/pg_ctl" -D "$work/pg" -w -l "$work/pg/log" -o "-p $pg_port -k /tmp -c listen_addresses=127.0.0.1" start >/dev/null

java -Djarmode=tools -jar app/target/app-*.jar extract --layers --destination "$work/layers" >/dev/null
mkdir "$work/image"
for layer in dependencies spring-boot-loader processes application; do
  [ ! -d "$work/layers/$layer" ] || cp -r "$work/layers/$layer/." "$work/image/"
done
if ls "$work/image/lib" | grep -q embedded-postgres; then echo "The image would hold the embedded database"; exit 1; fi

export SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:$pg_port/postgres SPRING_DATASOURCE_USERNAME=tongxin SPRING_DATASOURCE_PASSWORD=secret
export TONGXIN_DEMO=true TONGXIN_ENCRYPTION_KEY=$(head -c 32 /dev/urandom | base64)
if (cd "$work/image" && SPRING_DATASOURCE_PASSWORD=wrong java -jar app-*.jar --server.port=$port) >"$work/refused" 2>&1; then
  echo "A wrong password must end the start"; exit 1
fi
grep -q 'refuses this user name or password' "$work/refused" || { cat "$work/refused"; echo "A wrong password is to be named"; exit 1; }

(cd "$work/image" && exec java -jar app-*.jar --server.port=$port) >"$work/out" 2>&1 &
app=$!
for _ in $(seq 90); do
  curl -fsS "http://127.0.0.1:$port/actuator/health" >/dev/null 2>&1 && break
  kill -0 "$app" 2>/dev/null || { cat "$work/out"; echo "The application ended"; exit 1; }
  sleep 1
done
curl -fsS "http://127.0.0.1:$port/actuator/health" | grep -q UP || { cat "$work/out"; echo "The health check is not green"; exit 1; }

cases() { curl -fsS -u administrator:demo "http://127.0.0.1:$port/engine-rest/process-instance/count?processDefinitionKey=dispatch" | tr -dc 0-9; }
before=$(cases)
printf 'external_id,channel,submitted_at,title,text\nCHECK-1,hotline,2026-01-05T09:00:00+08:00,路灯不亮,三号楼前的路灯坏了两天。\n' > "$work/one.csv"
(cd "$work/image" && java -jar app-*.jar import "$work/one.csv") || { echo "The import failed"; exit 1; }
after=$(cases)
[ "$after" = $((before + 1)) ] || { echo "One case was to be added: $before -> $after"; exit 1; }
echo "container steps: health check green, one case in ($before -> $after)"
