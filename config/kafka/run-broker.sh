#!/bin/sh
# Starts the broker of the compose set, which is its own controller (KRaft), and becomes it: a TERM stops it in order. Nobody
# does anything without a login and a right to it; create-users.sh gives both. Needs the programs of a Kafka distribution, in
# the PATH or in /opt/kafka/bin.
#
#   KAFKA_OPERATOR_PASSWORD_FILE    the file with the password of the user "operator", who may do everything; it is set when the
#                              data folder is made
#   KAFKA_LISTENERS, KAFKA_ADVERTISED_LISTENERS    of the two listeners SHOP and HOST, as Kafka's settings of these names
#   KAFKA_SECURITY_PROTOCOL    of both: SASL_PLAINTEXT, or SASL_SSL with kafka.pem (private key, then certificates) and ca.pem
#                              (the certificates that it trusts, being a client of itself) in TLS_FOLDER (/run/tls)
#   KAFKA_CONTROLLER           host:port on which broker and controller talk with each other (localhost:9093)
#   KAFKA_CLUSTER_ID, KAFKA_DATA    its id and its data folder (/var/lib/kafka/data)
#   RUN_DIR                    where it writes its settings (/tmp)
set -eu

PATH=$PATH:/opt/kafka/bin
# Without files of what the collector of the JVM did.
EXTRA_ARGS='-name kafkaServer'
export PATH EXTRA_ARGS
run=${RUN_DIR:-/tmp}
data=${KAFKA_DATA:-/var/lib/kafka/data}
controller=${KAFKA_CONTROLLER:-localhost:9093}
tls=${TLS_FOLDER:-/run/tls}
umask 077
operator=$(cat "$KAFKA_OPERATOR_PASSWORD_FILE")
case $operator in
'' | *[!A-Za-z0-9._~-]*)
    echo "The password in $KAFKA_OPERATOR_PASSWORD_FILE must have letters, digits and . _ ~ - only, and one at least" >&2
    exit 78
    ;;
esac

# Broker and controller are one process; nobody else ever needs this.
inner=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
scram='org.apache.kafka.common.security.scram.ScramLoginModule required'
plain='org.apache.kafka.common.security.plain.PlainLoginModule required'
{
    cat "$(dirname -- "$0")/broker.properties"
    echo "log.dirs=$data"
    echo "controller.quorum.voters=1@$controller"
    echo "listeners=$KAFKA_LISTENERS,CONTROLLER://$controller"
    echo "advertised.listeners=$KAFKA_ADVERTISED_LISTENERS"
    echo "listener.security.protocol.map=SHOP:$KAFKA_SECURITY_PROTOCOL,HOST:$KAFKA_SECURITY_PROTOCOL,CONTROLLER:SASL_PLAINTEXT"
    for listener in shop host; do
        echo "listener.name.$listener.scram-sha-512.sasl.jaas.config=$scram username=\"operator\" password=\"$operator\";"
    done
    echo "listener.name.controller.plain.sasl.jaas.config=$plain username=\"broker\" password=\"$inner\" user_broker=\"$inner\";"
    if [ "$KAFKA_SECURITY_PROTOCOL" = SASL_SSL ]; then
        printf '%s\n' 'ssl.keystore.type=PEM' "ssl.keystore.location=$tls/kafka.pem"
        printf '%s\n' 'ssl.truststore.type=PEM' "ssl.truststore.location=$tls/ca.pem"
    fi
} >"$run/broker.properties"

# It prints what the operator's password is checked with, and its failures to standard error. The password goes by a file of
# arguments (@), since everybody on the machine can read a command line.
if [ ! -f "$data/meta.properties" ]; then
    printf '%s\n' --add-scram "SCRAM-SHA-512=[name=operator,password=$operator]" >"$run/operator.arguments"
    kafka-storage.sh format --cluster-id "$KAFKA_CLUSTER_ID" --config "$run/broker.properties" "@$run/operator.arguments" >/dev/null
    rm "$run/operator.arguments"
fi
exec kafka-server-start.sh "$run/broker.properties"
