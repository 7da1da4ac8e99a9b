# Sourced by run-instance.sh, which lends it complain(): how this instance finds the others. The instances of a shop form
# one data grid (Hazelcast in Payara Micro); the gateway learns from it which instance hosts which service, so no address of
# a service is written down.
#
#   GRID_DISCOVERY   must be given; one of
#     tcpip:HOST:PORT,HOST:PORT,…   a list of members. Those that run are asked for all others, so an instance is added
#                                   without a change of the list; two that always run are enough to name.
#     dns:NAME:PORT,…               each address that the DNS has for the name is a member: a network alias of the compose
#                                   set, a headless service of Kubernetes. The port must be given (without it Payara takes
#                                   4900), and addresses of the loopback are left out.
#     multicast:GROUP:PORT          members call each other; nothing to configure, in networks that carry multicast, which
#                                   cloud networks and container networks over several machines usually do not.
#     none                          no grid: only for one instance that hosts all five.
#   GRID_NAME              must be given where there is a grid: a secret of 16 characters or more, the same for all members.
#                          Who does not know it is not admitted, and whoever is admitted may do whatever a member may, so make
#                          it up (openssl rand -hex 24) and pass it like a password; GRID_NAME_FILE names a file with it. No
#                          command line shows it: grid.asadmin takes it from the environment.
#   GRID_PORT              port of this member, one for each instance of a machine (6900). Only members may reach it.
#   GRID_INTERFACES        the address to use where there are several, such as 10.0.0.* ; several with commas
#   GRID_PUBLIC_ADDRESS    how the others reach this member when that is not its own address (NAT): HOST or HOST:PORT
#
# The member listens on the address that it uses, and on no other (hazelcast.socket.bind.any in jvm.options).
GRID_NAME=${GRID_NAME:-}
grid_commands=
grid_way='tcpip:HOST:PORT,…, dns:NAME:PORT, multicast:GROUP:PORT or none'
case ${GRID_DISCOVERY:-} in
none)
    set -- "$@" --nohazelcast
    ;;
tcpip:?*:?* | dns:?*:?* | multicast:?*:?*)
    if [ "${#GRID_NAME}" -lt 16 ]; then
        complain 'GRID_NAME must have 16 characters or more: it is the secret that admits a member to the data grid'
    fi
    # Nobody waits before joining: who starts alone becomes one grid with the others within seconds (jvm.options).
    grid_commands=grid.asadmin
    set -- "$@" --clustermode "$GRID_DISCOVERY" \
        --startport "${GRID_PORT:-6900}" --hzinitialjoinwait 0
    [ -z "${GRID_INTERFACES:-}" ] || set -- "$@" --interfaces "$GRID_INTERFACES"
    [ -z "${GRID_PUBLIC_ADDRESS:-}" ] || set -- "$@" --hzpublicaddress "$GRID_PUBLIC_ADDRESS"
    ;;
'')
    complain "GRID_DISCOVERY is not set; it must be $grid_way"
    set -- "$@" --nohazelcast
    ;;
*)
    complain "GRID_DISCOVERY must be $grid_way, not \"$GRID_DISCOVERY\""
    # The instance will not work: it starts only as far as the check of its settings, and joins nobody.
    set -- "$@" --nohazelcast
    ;;
esac
