/** The settings that a service needs, and the check of all of them before anything starts. */
package kr.ilovepet.platform.settings;
