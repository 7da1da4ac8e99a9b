/** The page with what admins have changed, and the lists of it on the pages of what was changed. */
package kr.ilovepet.storefront.admin.audit;
