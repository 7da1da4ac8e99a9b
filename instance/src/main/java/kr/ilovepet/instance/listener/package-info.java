/**
 * What the public listener of an instance takes from its clients, and how long it waits for them: connections, heads,
 * bodies and unsent answers are bounded before a request reaches an application. docs/decisions/029 says why.
 */
package kr.ilovepet.instance.listener;
