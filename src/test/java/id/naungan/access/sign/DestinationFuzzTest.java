package id.naungan.access.sign;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Fuzz;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Where a sign-in leads, whatever stood in the address. */
class DestinationFuzzTest {
    @Test
    void no_sign_in_leads_to_another_site() {
        Fuzz.of(
                        "the place after sign-in",
                        "/kasus/0b0f3c1e?hal=2",
                        "//evil.example",
                        "/\\evil.example",
                        "https://evil.example/",
                        "/kerja")
                .texts(40, typed -> {
                    var request = new MockHttpServletRequest("GET", "/masuk");
                    request.addParameter(Destinations.PARAMETER, typed);
                    assertThat(Destinations.of(request))
                            .startsWith("/")
                            .doesNotStartWith("//")
                            .doesNotContain("\\", "\n", "\r");
                });
    }
}
