/** The page of the message topics: partitions, offsets, consumer groups and their lag. */
package kr.ilovepet.storefront.admin.topics;
