#!/bin/sh
# from-delivery.sh topics FILE | users FILE FILE   What create-topics.sh and create-users.sh do on a machine without a Kafka
# distribution: the same, by the jars in the folder stack/ of the delivery in which this file is.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
[ -d "$home/stack" ] || {
    echo "Neither Kafka's programs are in the path, nor is this a delivery with the folder $home/stack." >&2
    exit 69
}
. "$home/config/payara/find-java.sh"
find_java java || {
    echo "$java_missing" >&2
    exit 69
}
exec "$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$home/stack/*" kr.ilovepet.stack.kafka.Declarations "$@"
