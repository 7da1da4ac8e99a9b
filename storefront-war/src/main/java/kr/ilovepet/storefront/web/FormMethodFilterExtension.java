package kr.ilovepet.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessSyntheticAnnotatedType;
import org.eclipse.krazo.forms.FormMethodOverwriteFilter;

/**
 * Lets one of Krazo's filters that change the method of a form serve all requests. Krazo makes one for each, and each
 * looks its service up in all jars, although the shop has switched it off.
 */
public class FormMethodFilterExtension implements Extension {

    void once(@Observes ProcessSyntheticAnnotatedType<FormMethodOverwriteFilter> filter) {
        filter.configureAnnotatedType()
                .remove(annotation -> annotation.annotationType() == RequestScoped.class)
                .add(ApplicationScoped.Literal.INSTANCE);
    }
}
