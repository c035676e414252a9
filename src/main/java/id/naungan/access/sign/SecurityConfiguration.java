package id.naungan.access.sign;

import id.naungan.access.Offices;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Rakitan pintu depan: which filters stand before the pages, in one place. Headers are set by the shell, for errors too. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain frontDoor(
            HttpSecurity http,
            SessionIds sessions,
            AccountProvider accounts,
            SignInAnswers answers,
            SignedOut signedOut,
            KnownDevices devices,
            Offices offices) {
        return http.authorizeHttpRequests(
                        paths -> paths.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(PublicPaths.PATTERNS)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                // No other manager above it, which would look at every wrong password a second time and count it twice.
                .authenticationManager(new ProviderManager(accounts))
                .securityContext(context -> context.securityContextRepository(sessions))
                .formLogin(form -> form.loginPage("/masuk")
                        .loginProcessingUrl("/masuk")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .securityContextRepository(sessions)
                        .authenticationDetailsSource(request -> Attempt.of(request, devices))
                        .successHandler(answers)
                        .failureHandler(answers))
                .logout(out -> out.logoutUrl("/sesi/keluar")
                        .addLogoutHandler(SecurityConfiguration::clear)
                        .logoutSuccessHandler(
                                (request, response, who) -> SignInAnswers.seeOther(response, "/masuk?keluar")))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrf()))
                .exceptionHandling(
                        doors -> doors.authenticationEntryPoint(signedOut).accessDeniedHandler(signedOut))
                .addFilterAfter(new OfficeFilter(offices), AuthorizationFilter.class)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * Also over plain HTTP on localhost, where Spring's own writer keeps silent.
     * Cookies are left out: the session's is ended by name, and the mark of a known browser must outlive a sign-out.
     */
    private static void clear(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
