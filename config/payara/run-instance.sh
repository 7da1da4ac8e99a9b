#!/bin/sh
# Starts one Payara Micro instance, in a container or on a machine of its own, and becomes it: a TERM stops it in order.
# All it needs comes from environment variables; docs/operating.md explains them, docker-compose.yml uses them.
#
#   SERVICE=order config/payara/run-instance.sh [further options of Payara Micro]
#
# What differs between instances:
#   SERVICE                what it hosts, one or more of: storefront member catalog order payment
#   INSTANCE_NAME          its name in the grid and in logs; the services and the host name unless given
#   PUBLIC_HTTP_ADDRESS, PUBLIC_HTTP_PORT      where the applications answer (127.0.0.1, 8080)
#   PRIVATE_HTTP_ADDRESS, PRIVATE_HTTP_PORT    where /health and /metrics answer (127.0.0.1, 8081)
#   MAX_CONNECTIONS, …     limits of the public listener: docs/settings.md
#   MAX_HEAP               heap, as -Xmx takes it (512m); jvm.options says what comes on top
#   JAVA_OPTIONS           further options of the JVM, which win over jvm.options
#   SECRETS_DIR            folder of files, each named like the setting that it holds (/run/secrets if there is one)
#   NAME_FILE              instead of a variable NAME that is a secret (the variable secrets below has them): the file that
#                          holds its value
#   RUN_DIR                where it works and writes its boot files (run/ of this delivery, /tmp/instance of the image); each
#                          instance needs its own. Payara Micro is unpacked in it once, unless the image has done that
#   JAVA_HOME              the Java to run with, 21 or newer; found by itself unless given (find-java.sh)
#   GRID_…                 how instances find each other: see grid.sh
# Every other variable is a setting of the shop, read by the services themselves (KAFKA_BOOTSTRAP_SERVERS, …).
#
# What is wrong is named all at once: here what this script sees, and then, by the services' own check, the same with
# every setting that is missing or senseless. Either ends with exit code 78, and nothing has begun to work. Every other
# failed start ends with a sentence and an exit code of its own, too: docs/operating.md has the table.
set -eu

# A JVM reads its environment in the encoding of the locale, and names and addresses in settings are Korean.
export LC_ALL=C.UTF-8

home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
payara=$home/config/payara

# A sentence on what is wrong; the check of the services gets all of them by START_VIOLATIONS and adds its own.
START_VIOLATIONS=
complain() {
    START_VIOLATIONS=$START_VIOLATIONS${START_VIOLATIONS:+
}$1
}

# NAME_FILE=/a/file becomes NAME=its content, so that no secret need stand where a container is described.
of_services='(MEMBER|CATALOG|ORDER|PAYMENT)_(DB_(URL|USER|PASSWORD)|DB_MIGRATION_(USER|PASSWORD)|KAFKA_PASSWORD)'
secrets="$of_services|STOREFRONT_KAFKA_PASSWORD|TOSS_(SECRET|CLIENT)_KEY|STOREFRONT_PAGE_TOKEN_KEY(_OTHER)?|REDIS_URL|REDIS_PASSWORD|GRID_NAME"
read_secret_files() {
    for name in $(env | grep -E "^($secrets)_FILE=" | sed 's/_FILE=.*//'); do
        eval "file=\$${name}_FILE"
        if [ -f "$file" ] && [ -r "$file" ]; then
            value=$(cat "$file")
            export "$name=$value"
        else
            complain "${name}_FILE names $file, which is no file that can be read"
        fi
    done
}

# refuse EXIT_CODE SENTENCE: ends at once.
refuse() {
    printf 'The instance has not started: %s (exit code %s)\n' "$2" "$1" >&2
    exit "$1"
}

# SERVICE becomes what there is a WAR for. A WAR that is missing though it belongs to the delivery is no wrong setting.
find_wars() {
    found=
    for service in ${SERVICE:-}; do
        case $service in
        storefront | member | catalog | order | payment)
            [ -f "$home/wars/$service.war" ] || refuse 66 "$home/wars/$service.war is not there"
            found="$found${found:+ }$service"
            ;;
        *) complain "SERVICE names $service, but it can host storefront, member, catalog, order and payment only" ;;
        esac
    done
    [ -n "${SERVICE:-}" ] ||
        complain 'SERVICE is not set; it must say what this instance hosts: storefront, member, catalog, order or payment'
    SERVICE=$found
}

# The listener begins before the services check their settings.
check_limits() {
    for limit in MAX_CONNECTIONS MAX_CONNECTIONS_PER_ADDRESS REQUEST_HEAD_SECONDS REQUEST_BODY_SECONDS RESPONSE_SECONDS \
        REQUEST_BODY_MEGABYTES RESPONSE_MEGABYTES; do
        eval "value=\${$limit:-1}"
        case $value in
        0* | *[!0-9]* | ????????*) complain "$limit must be a positive whole number, not $value" ;;
        esac
    done
}

# The commands for every instance, those of the grid, and those of the pools of the services that this one hosts.
write_boot_commands() {
    cat "$payara/pre-boot.asadmin" ${grid_commands:+"$payara/$grid_commands"} >"$run/pre-boot.asadmin" || return 1
    for service in $SERVICE; do
        if [ -f "$payara/pool-$service.asadmin" ]; then
            cat "$payara/pool-$service.asadmin" >>"$run/pre-boot.asadmin" || return 1
        fi
    done
}

# Payara Micro with the common libraries, unpacked: by the image, where nobody may write, or here by the first start with
# this delivery.
unpack() {
    if [ -f "$home/runtime/launch-micro.jar" ]; then
        unpacked=$home/runtime
        return
    fi
    unpacked=$run/unpacked
    delivered=$(ls -l "$home/payara-micro.jar" "$home/lib" | cksum)
    [ "$(cat "$unpacked/of" 2>/dev/null)" != "$delivered" ] || return 0
    rm -rf "$unpacked"
    echo 'Unpacking Payara Micro ...'
    "$JAVA_HOME/bin/java" -jar "$home/payara-micro.jar" --rootdir "$unpacked" --addlibs "$home/lib" --outputlauncher \
        >"$run/unpack.log" 2>&1 && [ -f "$unpacked/launch-micro.jar" ] && echo "$delivered" >"$unpacked/of" ||
        refuse 73 "Payara Micro could not be unpacked into $unpacked, which takes 150 MB: $(tail -n 1 "$run/unpack.log")"
}

# An instance that works in this folder would lose its files to another. It has left its process id there, which may be
# another process's by now.
spare_the_running() {
    running=$(cat "$run/pid" 2>/dev/null) || return 0
    ! tr '\0' '\n' 2>/dev/null <"/proc/$running/cmdline" | grep -qxF -- "$run/root/launch-micro.jar" ||
        refuse 71 "the instance that is process $running works in $run; another one needs a RUN_DIR of its own"
}

# Each start has a new root folder of its own: what an earlier one left would meet the boot commands a second time. Payara
# takes the folder of the launcher, which therefore is copied; the libraries, which it names relative to itself, are not.
make_root() {
    rm -rf "$run/root" && mkdir "$run/root" || return 1
    for part in META-INF config docroot lib launch-micro.jar; do
        cp -R "$unpacked/$part" "$run/root/$part" || return 1
    done
    ln -s "$unpacked/runtime" "$run/root/runtime"
}

# What this script sees to be wrong. With no Java or no WAR at hand there is no check that could name the rest.
tell_complaints() {
    [ -n "$START_VIOLATIONS" ] || return 0
    printf '%s\n' "$START_VIOLATIONS" >&2
    [ -n "${JAVA_HOME:-}" ] && [ -n "$SERVICE" ] || exit 78
    export START_VIOLATIONS
}

. "$payara/find-java.sh"
find_java java || complain "$java_missing"
find_wars
read_secret_files
check_limits
run=${RUN_DIR:-$home/run}
case $run in /*) ;; *) run=$PWD/$run ;; esac

name=${INSTANCE_NAME:-$(printf '%s' "$SERVICE" | tr ' ' '-')-$(hostname)}
set -- --name "$name" --port "${PUBLIC_HTTP_PORT:-8080}" --disablephonehome \
    --prebootcommandfile "$run/pre-boot.asadmin" --postbootcommandfile "$payara/post-boot.asadmin" \
    --logproperties "${LOG_PROPERTIES:-$payara/logging.properties}" "$@"
folder=${SECRETS_DIR:-/run/secrets}
[ ! -d "$folder" ] || set -- "$@" --secretsdir "$folder"
. "$payara/grid.sh"
tell_complaints
spare_the_running
{ mkdir -p "$run" && write_boot_commands; } 2>/dev/null || refuse 73 "the folder $run cannot be written, or its disk is full"
for service in $SERVICE; do
    context=/$service
    [ "$service" != storefront ] || context=/
    set -- "$@" --deploy "$home/wars/$service.war:$context"
done

unpack
make_root 2>/dev/null || refuse 73 "the folder $run cannot be written, or its disk is full"
# What Payara Micro needs to be opened of the JDK, as it has written it itself.
opens=$(sed -n 's/^MICRO_OPENS="\(.*\)"$/\1/p' "$unpacked/.env")
java=$JAVA_HOME/bin/java
# Hazelcast uses sun.misc.Unsafe, which a JDK from 23 on warns about (JEP 471); an older one does not know the option.
unsafe=--sun-misc-unsafe-memory-access=allow
"$java" "$unsafe" -version >/dev/null 2>&1 || unsafe=
# Java keeps the number of this process.
echo $$ 2>/dev/null >"$run/pid" || refuse 73 "the folder $run cannot be written, or its disk is full"
# shellcheck disable=SC2086
exec "$java" "@$payara/jvm.options" $unsafe $opens "-Xmx${MAX_HEAP:-512m}" ${JAVA_OPTIONS:-} \
    -cp "$run/root/launch-micro.jar" kr.ilovepet.instance.start.Start "$@"
