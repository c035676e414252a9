package id.naungan.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AreasTest {

    @Test
    void all_provinces_regencies_districts_and_villages_of_the_list_are_there() {
        List<Area> provinces = Areas.provinces();
        List<Area> regencies = provinces.stream()
                .flatMap(area -> Areas.within(area.code()).stream())
                .toList();
        List<Area> districts = regencies.stream()
                .flatMap(area -> Areas.within(area.code()).stream())
                .toList();
        assertThat(provinces).hasSize(38);
        assertThat(regencies).hasSize(514);
        assertThat(districts).hasSize(7285);
        assertThat(Areas.within(districts.getFirst().code()))
                .hasSizeGreaterThan(5)
                .allSatisfy(village -> assertThat(village.code()).hasSize(10));
    }

    @Test
    void a_code_says_its_name_and_what_is_no_code_stays_as_it_was() {
        assertThat(Areas.name("64")).isEqualTo("Kalimantan Timur");
        assertThat(Areas.name("6402")).isEqualTo("Kabupaten Kutai Kartanegara");
        assertThat(Areas.name("Rawa Tirta")).isEqualTo("Rawa Tirta");
        assertThat(Areas.name("99")).isEqualTo("99");
        assertThat(Areas.name(null)).isEmpty();
        assertThat(Areas.find("9999999999")).isEmpty();
        assertThat(Areas.within("../..")).isEmpty();
    }

    @Test
    void no_name_is_all_capitals() {
        Set<String> loud = new TreeSet<>();
        for (Area province : Areas.provinces()) {
            for (Area regency : Areas.within(province.code())) {
                for (Area district : Areas.within(regency.code())) {
                    if (district.name().length() > 3
                            && district.name().equals(district.name().toUpperCase(java.util.Locale.ROOT))) {
                        loud.add(district.name());
                    }
                }
            }
        }
        assertThat(loud).isEmpty();
    }

    @Test
    void a_name_means_the_city_and_the_regency_until_it_says_which() {
        assertThat(names(Areas.meant("32", "Bogor"))).containsExactly("Kabupaten Bogor", "Kota Bogor");
        assertThat(names(Areas.meant("32", "kab. bogor"))).containsExactly("Kabupaten Bogor");
        assertThat(names(Areas.meant("64", "  kutai   kartanegara "))).containsExactly("Kabupaten Kutai Kartanegara");
        assertThat(names(Areas.meant("64", "kutai"))).hasSizeGreaterThan(1);
        assertThat(Areas.meant("64", "Bogor")).isEmpty();
        assertThat(Areas.meant("64", " ")).isEmpty();
    }

    /** What is kept between questions: provinces, regencies, districts; never the villages. */
    @Test
    void the_list_takes_less_than_eight_megabytes() {
        Areas.provinces();
        Areas.within("640201");
        Runtime machine = Runtime.getRuntime();
        long full = used(machine);
        Areas.forget();
        long without = used(machine);
        assertThat(full - without).isLessThan(8 * 1024 * 1024L);
        assertThat(Areas.provinces()).hasSize(38);
    }

    private static long used(Runtime machine) {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return machine.totalMemory() - machine.freeMemory();
    }

    private static List<String> names(List<Area> areas) {
        return areas.stream().map(Area::name).toList();
    }
}
