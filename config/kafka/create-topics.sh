#!/bin/sh
# Creates the topics of topics.properties that a cluster lacks, with their dead letter topics; those that exist stay as they
# are. Uses kafka-topics.sh of any Kafka distribution, in the PATH or in /opt/kafka/bin; without one, the delivery in which
# this file is, with a Java of at least 21.
#
#   KAFKA_BOOTSTRAP_SERVERS    host:port of a broker
#   KAFKA_REPLICATION          copies of each partition (the broker's default)
#   KAFKA_CLIENT_CONFIG        file with settings of the client, for a cluster that asks for a login
#   TOPICS_FILE                the declaration (topics.properties beside this file)
set -eu

PATH=$PATH:/opt/kafka/bin
export PATH
# Each call is a JVM of its own: small, quick to start.
KAFKA_HEAP_OPTS=${KAFKA_HEAP_OPTS:--Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1}
export KAFKA_HEAP_OPTS
file=${TOPICS_FILE:-$(dirname -- "$0")/topics.properties}
command -v kafka-topics.sh >/dev/null || exec sh "$(dirname -- "$0")/from-delivery.sh" topics "$file"

# Lines that end in \ go on in the next.
declared() {
    sed -e ':join' -e '/\\$/{N;s/\\\n *//;b join' -e '}' "$file" | sed -n "s/^$1=//p"
}

kafka_topics() {
    kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" \
        ${KAFKA_CLIENT_CONFIG:+--command-config "$KAFKA_CLIENT_CONFIG"} "$@"
}

# create NAME PARTITIONS CONFIG: a topic, unless it is there.
create() {
    if ! printf '%s\n' "$existing" | grep -qxF "$1"; then
        kafka_topics --create --if-not-exists --topic "$1" --partitions "$2" --config "$3" \
            ${KAFKA_REPLICATION:+--replication-factor "$KAFKA_REPLICATION"} >/dev/null
        echo "created $1"
    fi
}

partitions=$(declared partitions)
retention=$(declared retention.ms)
suffix=$(declared dead-letter.suffix)
existing=$(kafka_topics --list)
for topic in $(declared topics | tr , ' '); do
    create "$topic" "$partitions" "retention.ms=$retention"
    create "$topic$suffix" "$partitions" "retention.ms=$retention"
done
for topic in $(declared state.topics | tr , ' '); do
    create "$topic" 1 cleanup.policy=compact
done
echo 'All topics are there.'
