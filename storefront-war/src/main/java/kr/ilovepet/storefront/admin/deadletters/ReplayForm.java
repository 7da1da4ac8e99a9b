package kr.ilovepet.storefront.admin.deadletters;

import kr.ilovepet.storefront.form.WebForm;

/** The buttons that replay a dead letter, or try that without sending anything: a form without fields. */
public class ReplayForm extends WebForm {}
