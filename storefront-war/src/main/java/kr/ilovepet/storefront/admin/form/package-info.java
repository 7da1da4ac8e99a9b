/** What the admins' forms have in common: what was typed, and what is wrong with it. */
package kr.ilovepet.storefront.admin.form;
