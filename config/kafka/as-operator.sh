#!/bin/sh
# as-operator.sh SCRIPT        Runs a script beside this one in the compose set, logged in at Kafka as the operator.
# as-operator.sh -c COMMAND    Runs a command with Kafka's programs, which find the login in $KAFKA_CLIENT_CONFIG.
#
#   KAFKA_OPERATOR_PASSWORD_FILE                              the file with the operator's password
#   KAFKA_SECURITY_PROTOCOL, KAFKA_SSL_TRUSTSTORE_LOCATION    TLS, with whom it trusts
set -eu
umask 077

PATH=$PATH:/opt/kafka/bin
KAFKA_CLIENT_CONFIG=$(mktemp)
export PATH KAFKA_CLIENT_CONFIG
trap 'rm -f "$KAFKA_CLIENT_CONFIG"' EXIT
cat >"$KAFKA_CLIENT_CONFIG" <<END
security.protocol=$KAFKA_SECURITY_PROTOCOL
sasl.mechanism=SCRAM-SHA-512
sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="operator" password="$(cat "$KAFKA_OPERATOR_PASSWORD_FILE")";
END
[ -z "${KAFKA_SSL_TRUSTSTORE_LOCATION:-}" ] ||
    printf '%s\n' 'ssl.truststore.type=PEM' "ssl.truststore.location=$KAFKA_SSL_TRUSTSTORE_LOCATION" >>"$KAFKA_CLIENT_CONFIG"
sh "$@"
