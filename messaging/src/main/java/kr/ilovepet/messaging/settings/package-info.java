/** The settings that every service of the saga needs. */
package kr.ilovepet.messaging.settings;
