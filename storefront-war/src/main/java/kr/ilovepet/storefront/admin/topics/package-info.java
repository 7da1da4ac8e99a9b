/** The topics of the saga as the brokers have them. */
package kr.ilovepet.storefront.admin.topics;
