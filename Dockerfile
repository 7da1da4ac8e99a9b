# One image, five services: SERVICE says at the start which of the WARs the instance hosts (config/payara/run-instance.sh).
# Build what it copies first:  ./mvnw -Dmaven.test.skip=true -pl delivery -am package
# No secret is in it; the instance gets them from files in /run/secrets or from its environment. All that it runs belongs to
# root: the user that it runs as cannot change it, and writes into /tmp only.
ARG PAYARA=payara/micro:7.2026.11

# The stand-in for TossPayments, for trying the shop out:  docker build --target toss-sandbox .
FROM ${PAYARA} AS toss-sandbox
WORKDIR /opt/payara
USER payara
RUN mkdir ledger
VOLUME /opt/payara/ledger
USER root
WORKDIR /opt/ilovepet
COPY delivery/target/delivery/stack/jackson-*.jar sandbox/
COPY delivery/target/delivery/stack/toss-sandbox-*.jar sandbox/
COPY config/payara/fetch.sh sandbox/
USER 1000
EXPOSE 8100
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["/bin/sh", "sandbox/fetch.sh", "127.0.0.1", "8100", "/health"]
ENTRYPOINT ["java", "-Xmx96m", "-XX:+UseSerialGC", "-Dsun.net.httpserver.nodelay=true", "-cp", "sandbox/*", "kr.ilovepet.toss.sandbox.TossSandbox", "--host", "0.0.0.0", "--data", "../payara/ledger"]

# The base brings the JDK, payara-micro.jar in /opt/payara, and the user payara (1000), who owns that folder.
FROM ${PAYARA} AS shop
USER root
WORKDIR /opt/ilovepet

# Changes with a version of a library: Payara Micro, unpacked with the libraries that all WARs share.
COPY delivery/target/delivery/lib/ lib/
RUN java -jar ../payara/payara-micro.jar --rootdir runtime --addlibs lib --outputlauncher && chmod -R a+rX runtime

# Changes with a release: one small layer for each WAR.
COPY config/payara/ config/payara/
COPY delivery/target/delivery/wars/storefront.war wars/
COPY delivery/target/delivery/wars/member.war wars/
COPY delivery/target/delivery/wars/catalog.war wars/
COPY delivery/target/delivery/wars/order.war wars/
COPY delivery/target/delivery/wars/payment.war wars/

USER 1000
# Inside a container every address is its own: what may reach it is decided by the container's network.
ENV PUBLIC_HTTP_ADDRESS=0.0.0.0 PRIVATE_HTTP_ADDRESS=0.0.0.0 RUN_DIR=/tmp/instance
# The applications, health and metrics, the data grid.
EXPOSE 8080 8081 6900
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=3 CMD ["/bin/sh", "config/payara/health.sh"]
ENTRYPOINT ["/bin/sh", "config/payara/run-instance.sh"]
CMD []
