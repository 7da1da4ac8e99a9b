#!/bin/sh
# Gives each service of access.properties its login (SCRAM-SHA-512) and its rights. It can be run again: a password is then
# what is given now, and rights that are missing are added. Uses kafka-configs.sh and kafka-acls.sh of any Kafka
# distribution, in the PATH or in /opt/kafka/bin; without one, the delivery in which this file is, with a Java of at least 21.
#
#   KAFKA_BOOTSTRAP_SERVERS    host:port of a broker
#   KAFKA_CLIENT_CONFIG        file with the login of the operator, and TLS if the brokers want it
#   NAME_KAFKA_PASSWORD_FILE   of each service the file with its password, such as ORDER_KAFKA_PASSWORD_FILE
#   ACCESS_FILE                the declaration (access.properties beside this file)
#   TOPICS_FILE                names the ending of dead letter topics, and topics of state (topics.properties beside this file)
set -eu

PATH=$PATH:/opt/kafka/bin
export PATH
# Each call is a JVM of its own: small, quick to start.
KAFKA_HEAP_OPTS=${KAFKA_HEAP_OPTS:--Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1}
export KAFKA_HEAP_OPTS
here=$(dirname -- "$0")
access=${ACCESS_FILE:-$here/access.properties}
topics=${TOPICS_FILE:-$here/topics.properties}
command -v kafka-acls.sh >/dev/null || exec sh "$here/from-delivery.sh" users "$access" "$topics"
suffix=$(sed -n 's/^dead-letter.suffix=//p' "$topics")
states=,$(sed -n 's/^state.topics=//p' "$topics"),

# Lines "kind topic sender receiver", one for each receiver; the kind is state or message.
declared() {
    sed -n 's/^\([a-z][^=#]*\)=\([^>]*\)>\(.*\)$/\1 \2 \3/p' "$access" | while read -r topic sender receivers; do
        kind=message
        case $states in *,$topic,*) kind=state ;; esac
        for receiver in $(printf '%s' "$receivers" | tr , ' '); do
            echo "$kind $topic $sender $receiver"
        done
    done
}

# options KIND COLUMN USER [ENDING]: the topics of that kind that have the user in that column.
options() {
    declared | awk -v kind="$1" -v column="$2" -v user="$3" -v ending="${4:-}" \
        '$1 ~ kind && $column == user { print "--topic " $2 ending }' | sort -u
}

allow() {
    user=$1
    shift
    kafka-acls.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" ${KAFKA_CLIENT_CONFIG:+--command-config "$KAFKA_CLIENT_CONFIG"} \
        --add --allow-principal "User:$user" "$@" >/dev/null
}

# The password goes by a file, since everybody on the machine can read a command line.
login() {
    variable=$(printf '%s' "$1" | tr a-z- A-Z_)_KAFKA_PASSWORD_FILE
    eval "file=\${$variable:?is the file with the password of $1}"
    password=$(cat "$file")
    case $password in
    '' | *[!A-Za-z0-9._~-]*)
        echo "The password in $file ($variable) must have letters, digits and . _ ~ - only, and one at least" >&2
        exit 78
        ;;
    esac
    (umask 077 && printf 'SCRAM-SHA-512=password=%s\n' "$password" >"$credentials")
    kafka-configs.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" ${KAFKA_CLIENT_CONFIG:+--command-config "$KAFKA_CLIENT_CONFIG"} \
        --alter --entity-type users --entity-name "$1" --add-config-file "$credentials" >/dev/null
}

credentials=$(mktemp)
trap 'rm -f "$credentials"' EXIT
sender=3
receiver=4
for user in $(declared | awk '{ print $3; print $4 }' | sort -u); do
    login "$user"
    received="$(options message $receiver "$user") $(options message $receiver "$user" "$suffix")"
    written="$(options . $sender "$user") $received"
    # shellcheck disable=SC2086
    case $written in *--topic*) allow "$user" --operation Write $written ;; esac
    # shellcheck disable=SC2046,SC2086
    allow "$user" --operation Read $received $(options state $receiver "$user") --group "$user" --group "$user-dead-letters"
    # shellcheck disable=SC2046
    allow "$user" --operation Describe $(options message $sender "$user" "$suffix") --group '*'
    echo "$user may send and receive"
done
echo 'All users are there.'
