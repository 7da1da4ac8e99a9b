/**
 * What operators rely on: health, metrics, the table of settings, the start script and how it refuses settings that
 * make no sense. The compose set has a package of its own.
 */
package kr.ilovepet.shop.operation;
