/**
 * The set of docker-compose.yml without containers: its services run as processes of this machine, each on a loopback
 * address of its own in place of a container's, with the ports, the settings and the order of start of the file.
 */
package kr.ilovepet.shop.compose;
