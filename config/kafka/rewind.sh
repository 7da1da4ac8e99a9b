#!/bin/sh
# rewind.sh SERVICE TIME   Has a service read its topics again from a time on, after its database came back from then.
#
# The instances of the service are stopped meanwhile. What it has handled, as its database knows, it ignores. TIME is like
# 2026-11-28T01:02:03.000Z. Needs kafka-consumer-groups.sh of any Kafka distribution, in the PATH or in /opt/kafka/bin.
#
#   KAFKA_BOOTSTRAP_SERVERS    host:port of a broker
#   KAFKA_CLIENT_CONFIG        file with settings of the client, for a cluster that asks for a login
set -eu

PATH=$PATH:/opt/kafka/bin
export PATH
KAFKA_HEAP_OPTS=${KAFKA_HEAP_OPTS:--Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1}
export KAFKA_HEAP_OPTS
service=${1:?the name of a service}
time=${2:?a time}

for group in "$service" "$service-dead-letters"; do
    kafka-consumer-groups.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" \
        ${KAFKA_CLIENT_CONFIG:+--command-config "$KAFKA_CLIENT_CONFIG"} \
        --group "$group" --all-topics --reset-offsets --to-datetime "$time" --execute
done
