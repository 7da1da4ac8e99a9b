/**
 * Container tests: JUnit classes that run against a service's WAR in Payara Micro. All of a module share one
 * deployment; a class says so with {@link kr.ilovepet.test.container.ContainerTest} and holds the helpers it needs as
 * fields.
 */
package kr.ilovepet.test.container;
