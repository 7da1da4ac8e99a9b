/** Constraints of Bean Validation for what people type. */
package kr.ilovepet.platform.validation;
