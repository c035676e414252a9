package id.naungan.casework;

/**
 * Asesmen biopsikososial singkat. Body, mind, social surroundings, her wish about the law, her hopes and needs (case-data 6).
 * Whole under seal; texts may be empty, but not all of them.
 */
public record Assessment(String biological, String psychological, String social, String legal, String hopes) {

    public boolean isEmpty() {
        return (biological + psychological + social + legal + hopes).isBlank();
    }
}
