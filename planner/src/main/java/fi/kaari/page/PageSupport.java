package fi.kaari.page;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The texts and languages of the pages, and {@code ?language=} and {@code ?theme=} on each of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageSettings.class)
class PageSupport implements WebMvcConfigurer {

    @Bean
    static MessageSource messageSource(PageSettings settings) {
        return new Texts(settings.strictTexts());
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new Languages();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OnLinks(languageChange()));
        registry.addInterceptor(new OnLinks(new Appearance()));
    }

    private static LocaleChangeInterceptor languageChange() {
        var change = new LocaleChangeInterceptor();
        change.setParamName(Languages.COOKIE);
        change.setIgnoreInvalidLocale(true);
        return change;
    }
}
