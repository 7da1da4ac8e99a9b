#!/usr/bin/env bash
# backup.sh [DATABASE [options of the client]]   Prints a compressed dump of one database, with the place in the binary log
# at which it was taken. Fails when anything in it fails, so that half a dump is not taken for one.
#
# In the compose set:   docker compose exec -T order-db bash /opt/ilovepet/backup.sh > order.sql.gz
# Elsewhere:            MYSQL_PWD=… config/database/backup.sh ilovepet_order --host=10.0.0.20 --user=root > order.sql.gz
#
#   DB_NAME               the database, unless it is named
#   MYSQL_ROOT_PASSWORD_FILE, MYSQL_ROOT_PASSWORD   of root, as the compose set's databases have one of them; otherwise the
#                         client logs in by its options
set -euo pipefail

database=${1:-${DB_NAME:?is the database to dump}}
[ $# -eq 0 ] || shift
if [ -n "${MYSQL_ROOT_PASSWORD_FILE:-}${MYSQL_ROOT_PASSWORD:-}" ]; then
    export MYSQL_PWD=${MYSQL_ROOT_PASSWORD:-$(cat "$MYSQL_ROOT_PASSWORD_FILE")}
    set -- --protocol=socket --user=root "$@"
fi
dump=$(command -v mysqldump || command -v mariadb-dump) || {
    echo 'Neither mysqldump nor mariadb-dump is in the path.' >&2
    exit 69
}
# MariaDB's program, whatever its name, does not know the option's new name, and MySQL's of today not the old one.
case $("$dump" --version) in
*MariaDB*) position=--master-data=2 ;;
*) position=--source-data=2 ;;
esac
"$dump" "$@" --single-transaction --routines --triggers "$position" "$database" | gzip
