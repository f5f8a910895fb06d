package laurel.api.cycle;

import laurel.intake.FactsFolder;

/**
 * A file of facts.
 *
 * @param layer 0 for a cycle's own files; rows of a higher one replace those of lower ones: see {@link FactsFolder}
 * @param digest SHA-256 of what it holds
 */
public record FactFile(int layer, String name, String digest, long bytes) {

    /** Where it lies in a folder of facts. */
    String path() {
        return layer == 0 ? name : "late-" + layer + "/" + name;
    }
}
