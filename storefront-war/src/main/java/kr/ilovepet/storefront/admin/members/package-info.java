/** The pages with which admins find members, lock and unlock them, end their logins, and give and take roles. */
package kr.ilovepet.storefront.admin.members;
